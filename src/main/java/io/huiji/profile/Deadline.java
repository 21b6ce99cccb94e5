package io.huiji.profile;

import io.huiji.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// By when papers must be in (R11.1): a day counted back from the meeting, until its 24:00. A
/// holiday does not move it.
public record Deadline(int days, DayKind kind) {
  /// @throws io.huiji.calendar.YearMissing when working days reach into a year without data
  public LocalDate lastDay(LocalDate meeting, WorkingDays calendar) {
    return switch (kind) {
      case CALENDAR_DAYS -> meeting.minusDays(days);
      case WORKING_DAYS -> calendar.before(meeting, days);
    };
  }

  /// 24:00 of a day is the first instant of the next, and that is late.
  public static boolean met(LocalDateTime receipt, LocalDate lastDay) {
    return !receipt.toLocalDate().isAfter(lastDay);
  }
}
