package io.huiji.audit;

import java.util.List;

/// The log for people who look through it.
public interface LogPages {

  /// Entries that fit, the latest first.
  List<Logged> page(LogFilter filter, long skip, int most);

  long count(LogFilter filter);
}
