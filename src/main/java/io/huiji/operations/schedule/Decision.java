package io.huiji.operations.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// What is to be done now about work that is due once a day.
sealed interface Decision {

  record Wait(LocalDateTime until) implements Decision {}

  /// @param late after its window
  /// @param missed earlier days on which nothing ran: what they left, this day takes up
  record Begin(LocalDate day, boolean late, List<LocalDate> missed) implements Decision {}

  /// The day is left as it is.
  ///
  /// @param failed whether it was tried in vain, else nothing ran at all
  record Leave(LocalDate day, boolean failed, List<LocalDate> missed) implements Decision {}
}
