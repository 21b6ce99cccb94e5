package io.huiji.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When minutes were formed, held against the day by which they had to be (R17.1).
public interface Punctuality {

  /// Every meeting that was held, by date.
  List<Formed> formed();

  /// @param due empty where a year of the working calendar is missing
  /// @param formed when the draft went to the approvers; empty while it has not
  record Formed(LocalDate meeting, Optional<LocalDate> due, Optional<LocalDate> formed) {

    /// Formed, and not after its day.
    public boolean inTime() {
      return formed.isPresent() && due.filter(day -> !formed.get().isAfter(day)).isPresent();
    }
  }
}
