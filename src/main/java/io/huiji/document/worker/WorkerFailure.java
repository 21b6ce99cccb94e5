package io.huiji.document.worker;

/// A worker gave no answer.
public final class WorkerFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Kind {
    TOO_LONG,
    OUT_OF_MEMORY,
    DIED
  }

  private final Kind kind;

  WorkerFailure(Kind kind, Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// In plain Chinese, for a report.
  public String inWords() {
    return switch (kind) {
      case TOO_LONG -> "处理时间超过上限，已停止";
      case OUT_OF_MEMORY -> "处理时内存不足，已停止";
      case DIED -> "处理程序意外中止";
    };
  }
}
