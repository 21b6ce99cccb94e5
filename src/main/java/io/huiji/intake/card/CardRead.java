package io.huiji.intake.card;

import io.huiji.rules.Finding;

/// What came of looking for a card among the files handed in.
public sealed interface CardRead {
  /// @param file the one it was read from
  record Found(String file, SubmittedCard card) implements CardRead {}

  /// There is one, but it cannot be read.
  record Unreadable(String file, Finding why) implements CardRead {}

  record Missing() implements CardRead {}
}
