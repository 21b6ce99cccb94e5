package io.huiji.meeting.table;

import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/// A meeting as its table has it.
///
/// @param agendaVersion in force; 0 while none is
/// @param delegate to whom the mayor gave the convening of this meeting (R3.2)
/// @param quorumOverride the convener's reason for meeting without a quorum (R3.3)
public record MeetingRow(
    UUID id,
    LocalDate date,
    State state,
    int agendaVersion,
    Optional<String> delegate,
    Optional<String> quorumOverride,
    Optional<String> chair,
    Optional<LocalDateTime> heldAt,
    Optional<LocalDateTime> minutesIssuedAt,
    Optional<String> cancelReason) {

  static MeetingRow of(ResultSet row, int number) throws SQLException {
    return new MeetingRow(
        row.getObject("id", UUID.class),
        row.getObject("meeting_date", LocalDate.class),
        State.valueOf(row.getString("state")),
        row.getInt("agenda_version"),
        Optional.ofNullable(row.getString("delegate")),
        Optional.ofNullable(row.getString("quorum_override")),
        Optional.ofNullable(row.getString("chair")),
        Optional.ofNullable(row.getObject("held_at", LocalDateTime.class)),
        Optional.ofNullable(row.getObject("minutes_issued_at", LocalDateTime.class)),
        Optional.ofNullable(row.getString("cancel_reason")));
  }

  public Meeting meeting() {
    return new Meeting(date, state, heldAt, cancelReason);
  }

  public boolean held() {
    return state == State.HELD || state == State.CLOSED;
  }

  public boolean agendaFixed() {
    return agendaVersion > 0;
  }
}
