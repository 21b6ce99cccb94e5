package io.huiji.meeting;

import java.util.List;
import java.util.Optional;

/// Who was there (R3.3, R12.2), by user name and unit code.
///
/// @param chair who held the meeting: the mayor or that meeting's delegate
/// @param excused with leave granted; {@code absent} without
/// @param observers unit codes
/// @param quorumOverride the convener's written reason where the quorum was missing
public record Attendance(
    String chair,
    List<String> present,
    List<String> excused,
    List<String> absent,
    List<String> observers,
    Optional<String> quorumOverride) {

  public Attendance {
    present = List.copyOf(present);
    excused = List.copyOf(excused);
    absent = List.copyOf(absent);
    observers = List.copyOf(observers);
  }
}
