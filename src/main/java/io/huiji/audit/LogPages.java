package io.huiji.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// The log for people who look through it.
public interface LogPages {

  /// Entries that fit, the latest first.
  List<Logged> page(LogFilter filter, long skip, int most);

  long count(LogFilter filter);

  /// All of them, the latest first.
  void read(LogFilter filter, Consumer<Logged> to);

  /// What somebody did on a day by office time, the latest first; not what was refused.
  List<Logged> done(String actor, LocalDate day, int most);
}
