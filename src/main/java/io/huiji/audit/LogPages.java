package io.huiji.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// The log for people who look through it.
public interface LogPages {

  /// Entries that fit, the latest first.
  List<Logged> page(LogFilter filter, long skip, int most);

  long count(LogFilter filter);

  /// Entries that fit with a smaller running number than this, the latest first.
  List<Logged> before(long number, LogFilter filter, int most);

  /// What those touch that fit and whose running numbers are above the first and up to the second.
  void touched(LogFilter filter, long above, long upTo, Consumer<Touched> to);

  /// @param records ids of those that the entry touches
  record Touched(String actor, List<String> records) {

    public Touched {
      records = List.copyOf(records);
    }
  }

  /// What somebody did on a day by office time, the latest first; not what was refused.
  List<Logged> done(String actor, LocalDate day, int most);
}
