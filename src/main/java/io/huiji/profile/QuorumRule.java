package io.huiji.profile;

/// When enough members of the leadership team are there (R3.3).
public enum QuorumRule {
  /// 半数以上: the half itself is enough (Civil Code art. 1259).
  AT_LEAST_HALF,
  /// 过半数: more than half.
  MORE_THAN_HALF;

  /// @param total size of the team on the day of the meeting, more than 0
  public boolean met(int present, int total) {
    return switch (this) {
      case AT_LEAST_HALF -> present * 2 >= total;
      case MORE_THAN_HALF -> present * 2 > total;
    };
  }
}
