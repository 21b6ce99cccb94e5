package io.huiji.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/// Working days by the State Council's holiday notices (调休 included). A year without its notice is
/// refused loudly, never guessed.
public interface WorkingDays {

  /// The years that are known whole.
  Set<Integer> years();

  /// @throws YearMissing when the year of that day has no data
  boolean isWorkingDay(LocalDate day);

  /// @throws IllegalArgumentException naming the line that cannot be read
  static WorkingDays parse(String csv) {
    return YearDays.parse(csv);
  }

  /// The n-th working day after a day; that day itself is not counted (Civil Code art. 201).
  ///
  /// @throws YearMissing when the count reaches into a year without data
  default LocalDate after(LocalDate start, int workingDays) {
    var day = start;
    for (var left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /// The n-th working day before a day; that day itself is not counted.
  ///
  /// @throws YearMissing when the count reaches into a year without data
  default LocalDate before(LocalDate end, int workingDays) {
    var day = end;
    for (var left = workingDays; left > 0; ) {
      day = day.minusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /// Working days after {@code from} up to and with {@code to}: the age of what is overdue.
  ///
  /// @throws YearMissing when the span touches a year without data
  default int between(LocalDate from, LocalDate to) {
    return from.plusDays(1)
        .datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
        .filter(this::isWorkingDay)
        .collect(Collectors.summingInt(_ -> 1));
  }
}
