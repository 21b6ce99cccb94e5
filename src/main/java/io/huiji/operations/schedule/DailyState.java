package io.huiji.operations.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// What is kept of work that is due once a day.
///
/// @param since when somebody began to keep its time: earlier days were never due
/// @param settled the latest day that is done, given up or missed
/// @param tried the day of which tries and pause speak
/// @param version counts every change of the row
record DailyState(
    LocalDateTime since,
    Optional<LocalDate> settled,
    Optional<LocalDate> tried,
    int tries,
    Optional<LocalDateTime> notBefore,
    Optional<LocalDateTime> lastSuccess,
    long version) {

  boolean isOpen(LocalDate day) {
    return settled.isEmpty() || day.isAfter(settled.get());
  }

  int triesOf(LocalDate day) {
    return tried.filter(day::equals).isPresent() ? tries : 0;
  }

  Optional<LocalDateTime> pauseOf(LocalDate day) {
    return tried.filter(day::equals).flatMap(_ -> notBefore);
  }
}
