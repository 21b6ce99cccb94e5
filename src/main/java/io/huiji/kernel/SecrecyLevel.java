package io.huiji.kernel;

import java.util.Optional;

/// Secrecy level (密级), ascending. Longest terms: Law on Guarding State Secrets 2024, art. 20.
public enum SecrecyLevel {
  NONE("", 0),
  SECRET("秘密", 10),
  CONFIDENTIAL("机密", 20),
  TOP_SECRET("绝密", 30);

  private final String chinese;
  private final int longestTermYears;

  SecrecyLevel(String chinese, int longestTermYears) {
    this.chinese = chinese;
    this.longestTermYears = longestTermYears;
  }

  public String chinese() {
    return chinese;
  }

  public int longestTermYears() {
    return longestTermYears;
  }

  public boolean classified() {
    return this != NONE;
  }

  public SecrecyLevel highest(SecrecyLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The level of exactly this Chinese word (秘密, 机密, 绝密).
  public static Optional<SecrecyLevel> named(String chinese) {
    for (var level : values()) {
      if (level.classified() && level.chinese.equals(chinese)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
