package io.huiji.minutes.rule;

import io.huiji.calendar.WorkingDays;
import java.time.LocalDate;

/// By when minutes are formed (R17.1): working days after the meeting, its own day not counted.
///
/// @param within number of working days
public record MinutesClock(WorkingDays workingDays, int within) {
  /// @throws YearMissing when the count reaches into a year without data
  public LocalDate due(LocalDate meeting) {
    return workingDays.after(meeting, within);
  }

  /// Working days by which it is late on this day; 0 while it is in time.
  ///
  /// @throws YearMissing when the count reaches into a year without data
  public int late(LocalDate meeting, LocalDate today) {
    return workingDays.between(due(meeting), today);
  }
}
