package io.huiji.view.meeting;

import io.huiji.meeting.Meetings.Meeting.State;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// A meeting as the list of meetings shows it to one person.
///
/// @param place empty while no agenda is fixed
/// @param topics how many of its topics he sees
/// @param ready how many of them may be in the packet
public record MeetingLine(
    LocalDate date, State state, Optional<LocalTime> time, String place, int topics, int ready) {

  public String word() {
    return MeetingView.word(state);
  }
}
