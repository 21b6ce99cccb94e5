package io.huiji.entry.limit;

/// How often something may be done by each who asks.
public interface Limit {

  /// Takes one permission.
  ///
  /// @param now milliseconds
  /// @return 0 when there was one, else in how many seconds there will be
  long take(String key, long now);
}
