package io.huiji.archive.packages.eep;

import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.archive.Sidecar;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A record in the words of DA/T 46—2009.
record EepRecord(Sidecar sidecar) {

  static final String OPEN = "[待定]";

  private static final Pattern CODE =
      Pattern.compile("^([^-]+)-([^·]+)·(\\d{4})[-·](Y|D\\d+)(?:[-·](.+?))?-(\\d+)$");

  String code() {
    var code = sidecar.archiveCode();
    return code == null ? "" : code;
  }

  /// The parts of the archive code: fonds, category, year, retention, organ, item.
  String part(int group) {
    Matcher parsed = CODE.matcher(code());
    var part = parsed.matches() ? parsed.group(group) : null;
    return part == null ? "" : part;
  }

  /// M12.
  String retention() {
    return Arrays.stream(Retention.values())
        .filter(each -> each.code().equals(sidecar.retention()))
        .map(Retention::chinese)
        .findFirst()
        .orElse(OPEN);
  }

  String kind() {
    return Arrays.stream(RecordKind.values())
        .filter(each -> each.name().equals(sidecar.kind()))
        .map(RecordKind::chinese)
        .findFirst()
        .orElse(sidecar.kind());
  }

  /// M38: what bears no level is for the office alone, not for the public.
  String secrecy() {
    return switch (sidecar.marking().level()) {
      case "SECRET" -> "秘密";
      case "CONFIDENTIAL" -> "机密";
      case "TOP_SECRET" -> "绝密";
      default -> "限制";
    };
  }

  String number() {
    var number = sidecar.number();
    return number == null ? "" : number.written();
  }

  /// M45.
  static String manuscript(String role) {
    return switch (role) {
      case "original" -> "正本";
      case "docx" -> "定稿";
      default -> "副本";
    };
  }

  /// M81.
  static String business(String what) {
    return switch (what) {
      case "FILED" -> "归档";
      case "ADMITTED" -> "增加知悉范围";
      case "ATTACHED" -> "补充文件";
      case "CONCLUDED" -> "确定保管期限、编制档号";
      case "HANDED_OVER" -> "移交保管";
      default -> what;
    };
  }
}
