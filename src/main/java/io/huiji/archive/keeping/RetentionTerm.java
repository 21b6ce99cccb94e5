package io.huiji.archive.keeping;

import io.huiji.archive.Retention;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// When a retention period ends. It begins on 1 January after the year under which the record is
/// filed, so it always ends with a year, and a 29 February never matters.
///
/// @param year 归档年度, as in the archive code
record RetentionTerm(int year, Retention retention) {

  LocalDate begins() {
    return Year.of(year + 1).atDay(1);
  }

  /// The last day of the period; empty for ever.
  Optional<LocalDate> lastDay() {
    return years().map(count -> LocalDate.of(year + count, 12, 31));
  }

  boolean endedOn(LocalDate day) {
    return lastDay().filter(day::isAfter).isPresent();
  }

  private Optional<Integer> years() {
    return switch (retention) {
      case PERMANENT -> Optional.empty();
      case THIRTY_YEARS -> Optional.of(30);
      case TEN_YEARS -> Optional.of(10);
    };
  }

  /// The day from which records of this year go to the archives (移交): so many whole years after
  /// their year's end (Regulation on the Archives Law 2024, art. 20).
  static LocalDate transferFrom(int year, int years) {
    return LocalDate.of(year + years + 1, 1, 1);
  }
}
