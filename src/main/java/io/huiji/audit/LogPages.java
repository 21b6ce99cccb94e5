package io.huiji.audit;

import java.util.List;
import java.util.function.Consumer;

/// The log for people who look through it.
public interface LogPages {

  /// Entries that fit, the latest first.
  List<Logged> page(LogFilter filter, long skip, int most);

  long count(LogFilter filter);

  /// All of them, the latest first.
  void read(LogFilter filter, Consumer<Logged> to);
}
