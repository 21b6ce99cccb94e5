package io.huiji.meeting.rule;

import java.util.Locale;
import java.util.Optional;

/// What one whose turn it is says.
public enum StepVerdict {
  /// By him whom the card names: his own step is given by proposing (R4.1). Only confirm-source
  /// writes it.
  PROPOSE("本人提出"),
  AGREE("同意"),
  /// Back to the office, which may propose it again.
  RETURN("退回"),
  REFUSE("不同意");

  private final String chinese;

  StepVerdict(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<StepVerdict> named(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "agree", "agreed", "approve", "approved", "同意" -> Optional.of(AGREE);
      case "return", "returned", "退回" -> Optional.of(RETURN);
      case "refuse", "refused", "reject", "rejected", "disagree", "不同意" -> Optional.of(REFUSE);
      default -> Optional.empty();
    };
  }
}
