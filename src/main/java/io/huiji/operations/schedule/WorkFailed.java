package io.huiji.operations.schedule;

/// Timed work that failed; its message is for people, in Chinese, and names no paper.
final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  WorkFailed(String message, Throwable cause) {
    super(message, cause);
  }

  static String inWords(Throwable failure) {
    return failure instanceof WorkFailed told
        ? String.valueOf(told.getMessage())
        : "没有办成（" + failure.getClass().getSimpleName() + "），详见日志";
  }
}
