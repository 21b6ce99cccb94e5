package io.huiji.operations.command;

import org.slf4j.LoggerFactory;

/// Keeps what a person should not have to read, and says where.
final class FailureLog {

  private FailureLog() {}

  /// Writes the failure to the log and words it in one line.
  static String keep(Throwable failure) {
    LoggerFactory.getLogger("huiji").error("command failed", failure);
    return said(failure) + "（详情见数据文件夹的 logs/huiji.log）";
  }

  private static String said(Throwable failure) {
    var message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
