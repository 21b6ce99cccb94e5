package io.huiji.meeting.table;

import io.huiji.meeting.Convening.Leave;
import io.huiji.meeting.Convening.LeaveState;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leaves of absence and rolls.
@Component
public class AttendanceTable {
  private final JdbcClient jdbc;

  AttendanceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param present user names; {@code observers} unit codes
  public record Roll(List<String> present, List<String> observers) {}

  public Optional<Roll> roll(UUID meeting) {
    return jdbc.sql("select present, observers from attendances where meeting = ?")
        .param(meeting)
        .query(
            (row, _) ->
                new Roll(
                    Json.texts(row.getString("present")), Json.texts(row.getString("observers"))))
        .optional();
  }

  public void record(UUID meeting, Roll roll, String actor, LocalDateTime at) {
    jdbc.sql("delete from attendances where meeting = ?").param(meeting).update();
    jdbc.sql(
            """
            insert into attendances (meeting, present, observers, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(meeting, Json.write(roll.present()), Json.write(roll.observers()), actor, at)
        .update();
  }

  public List<Leave> leaves(UUID meeting) {
    return jdbc.sql("select * from leaves_of_absence where meeting = ? order by asked_at, who")
        .param(meeting)
        .query(
            (row, _) ->
                new Leave(
                    row.getString("who"),
                    row.getString("reason"),
                    LeaveState.valueOf(row.getString("state")),
                    row.getString("asked_by"),
                    row.getObject("asked_at", LocalDateTime.class),
                    Optional.ofNullable(row.getString("decided_by")),
                    Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class))))
        .list();
  }

  public Optional<Leave> leave(UUID meeting, String who) {
    return leaves(meeting).stream().filter(leave -> leave.who().equals(who)).findFirst();
  }

  /// Asking again after a refusal puts the new reason in place of the old.
  public void ask(UUID meeting, String who, String reason, String askedBy, LocalDateTime at) {
    jdbc.sql("delete from leaves_of_absence where meeting = ? and who = ?")
        .params(meeting, who)
        .update();
    jdbc.sql(
            """
            insert into leaves_of_absence (meeting, who, reason, state, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(meeting, who, reason, LeaveState.ASKED.name(), askedBy, at)
        .update();
  }

  public void answer(
      UUID meeting, String who, LeaveState answer, String decidedBy, LocalDateTime at) {
    jdbc.sql(
            """
            update leaves_of_absence set state = ?, decided_by = ?, decided_at = ?
            where meeting = ? and who = ?
            """)
        .params(answer.name(), decidedBy, at, meeting, who)
        .update();
  }
}
