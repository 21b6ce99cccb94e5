package io.huiji.view.topic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Until when papers for a meeting must be handed in (R11.1).
///
/// @param lastDay empty where the calendar does not reach so far
public record HandInDay(LocalDate meeting, Optional<LocalDate> lastDay) {

  /// The first instant that is too late.
  public Optional<LocalDateTime> due() {
    return lastDay.map(day -> day.plusDays(1).atStartOfDay());
  }
}
