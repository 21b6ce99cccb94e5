package io.huiji.minutes;

import java.time.LocalDate;
import java.util.List;

/// Where the minutes stand on a day (R17.1).
///
/// @param due formed by this day at the latest, and not yet before the approvers
/// @param incomputable meetings whose day cannot be told because a year of the working calendar is
///   missing, with the reason
public record MinutesReport(
    List<Due> due, List<Overdue> overdue, List<Issued> issued, List<Incomputable> incomputable) {
  public MinutesReport {
    due = List.copyOf(due);
    overdue = List.copyOf(overdue);
    issued = List.copyOf(issued);
    incomputable = List.copyOf(incomputable);
  }

  public record Due(LocalDate meeting, LocalDate due) {}

  /// @param workingDays since the day on which it was due
  public record Overdue(LocalDate meeting, LocalDate due, int workingDays) {}

  /// @param number 〔2026〕1号
  public record Issued(String number, LocalDate meeting) {}

  public record Incomputable(LocalDate meeting, String reason) {}
}
