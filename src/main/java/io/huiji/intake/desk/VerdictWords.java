package io.huiji.intake.desk;

import io.huiji.rules.Verdict;

/// The verdicts as people are told of them.
final class VerdictWords {
  private VerdictWords() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "接收";
      case RETURNED -> "退回";
      case HELD -> "暂存待补";
      case LATE -> "迟报";
    };
  }
}
