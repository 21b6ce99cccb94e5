package io.huiji.archive.keeping;

import io.huiji.archive.RecordEvent;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of events by which keeping marks a record. Their names stand in sidecars and are never
/// changed.
enum KeepingKind {
  HOLD_PLACED("保全"),
  HOLD_LIFTED("解除保全"),
  RETENTION_EXTENDED("延长保管期限"),
  DISPOSAL_PROPOSED("提请销毁"),
  DISPOSAL_REFUSED("不予销毁"),
  DISPOSAL_APPROVED("批准销毁"),
  DISPOSED("已销毁"),
  TRANSFER_PACKED("移交打包"),
  TRANSFER_CANCELLED("取消移交"),
  TRANSFERRED("已移交"),
  SECRECY_CHANGED("变更密级或保密期限"),
  SECRECY_RELEASED("解密"),
  YEAR_FILED("年度归档目录"),
  REGISTER_FOLLOWED("目录的知悉范围随所列文件变更");

  static final String HOLD = "hold";
  static final String DISPOSAL = "disposal";
  static final String TRANSFER = "transfer";
  static final String REASON = "reason";

  /// Last year of an extended retention; empty for ever.
  static final String UNTIL = "until";

  private final String chinese;

  KeepingKind(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  static Optional<KeepingKind> of(RecordEvent event) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(event.kind())).findFirst();
  }

  /// The detail that has the number of the hold, list or transfer.
  String numberedBy() {
    return switch (this) {
      case HOLD_PLACED, HOLD_LIFTED -> HOLD;
      case DISPOSAL_PROPOSED, DISPOSAL_REFUSED, DISPOSAL_APPROVED, DISPOSED -> DISPOSAL;
      case TRANSFER_PACKED, TRANSFER_CANCELLED, TRANSFERRED -> TRANSFER;
      case RETENTION_EXTENDED, SECRECY_CHANGED, SECRECY_RELEASED, YEAR_FILED, REGISTER_FOLLOWED ->
          "";
    };
  }
}
