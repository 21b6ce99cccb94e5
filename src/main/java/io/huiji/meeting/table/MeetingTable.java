package io.huiji.meeting.table;

import io.huiji.meeting.Convening.Delegation;
import io.huiji.meeting.Meetings.Meeting.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The meetings' rows. Whoever changes anything of a meeting locks its row first, so that acts on
/// one meeting follow each other.
@Component
public class MeetingTable {
  private final JdbcClient jdbc;

  MeetingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The meeting that stands on this day, or else the one that once did.
  public Optional<MeetingRow> find(LocalDate date) {
    return on(date).or(() -> formerlyOn(date));
  }

  public List<MeetingRow> all() {
    return jdbc.sql("select * from meetings order by meeting_date").query(MeetingRow::of).list();
  }

  public MeetingRow get(UUID id) {
    return jdbc.sql("select * from meetings where id = ?").param(id).query(MeetingRow::of).single();
  }

  /// Locks the meeting of this day, which begins to exist when nobody has named it before.
  public MeetingRow lock(LocalDate date) {
    if (find(date).isEmpty()) {
      insert(date);
    }
    var id = find(date).orElseThrow().id();
    return jdbc.sql("select * from meetings where id = ? for update")
        .param(id)
        .query(MeetingRow::of)
        .single();
  }

  public boolean formerDateOfAnother(LocalDate date, UUID meeting) {
    return formerlyOn(date).filter(other -> !other.id().equals(meeting)).isPresent();
  }

  public void move(MeetingRow meeting, LocalDate to) {
    jdbc.sql("delete from former_meeting_dates where meeting = ? and meeting_date in (?, ?)")
        .params(meeting.id(), meeting.date(), to)
        .update();
    jdbc.sql("insert into former_meeting_dates (meeting_date, meeting) values (?, ?)")
        .params(meeting.date(), meeting.id())
        .update();
    jdbc.sql("update meetings set meeting_date = ? where id = ?").params(to, meeting.id()).update();
  }

  public void agendaInForce(UUID meeting, int version) {
    jdbc.sql("update meetings set agenda_version = ?, state = ? where id = ?")
        .params(version, (version > 0 ? State.AGENDA_FIXED : State.PLANNED).name(), meeting)
        .update();
  }

  /// Who was to convene in the mayor's place at that time.
  public Optional<String> delegateOn(UUID meeting, LocalDateTime at) {
    return jdbc.sql(
            """
            select delegate from meetings
            where id = ? and delegate is not null and delegated_at <= ?
            """)
        .params(meeting, at)
        .query(String.class)
        .optional();
  }

  public Optional<Delegation> delegation(UUID meeting) {
    return jdbc.sql("select * from meetings where id = ? and delegate is not null")
        .param(meeting)
        .query(
            (row, _) ->
                new Delegation(
                    row.getString("delegate"),
                    row.getString("delegation_reason"),
                    row.getObject("delegated_at", LocalDateTime.class)))
        .optional();
  }

  public void delegate(UUID meeting, String to, String reason, LocalDateTime at) {
    jdbc.sql(
            """
            update meetings set delegate = ?, delegation_reason = ?, delegated_at = ?
            where id = ?
            """)
        .params(to, reason, at, meeting)
        .update();
  }

  public void overrideQuorum(UUID meeting, String reason) {
    jdbc.sql("update meetings set quorum_override = ? where id = ?")
        .params(reason, meeting)
        .update();
  }

  public void hold(UUID meeting, String chair, LocalDateTime at) {
    jdbc.sql("update meetings set state = ?, chair = ?, held_at = ? where id = ?")
        .params(State.HELD.name(), chair, at, meeting)
        .update();
  }

  public void cancel(UUID meeting, String reason) {
    jdbc.sql("update meetings set state = ?, cancel_reason = ? where id = ?")
        .params(State.CANCELLED.name(), reason, meeting)
        .update();
  }

  public void minutesIssued(UUID meeting, LocalDateTime at) {
    jdbc.sql("update meetings set minutes_issued_at = ? where id = ?").params(at, meeting).update();
  }

  public void minutesVoided(UUID meeting) {
    jdbc.sql("update meetings set minutes_issued_at = null where id = ?").param(meeting).update();
  }

  public void close(UUID meeting, LocalDateTime at) {
    jdbc.sql("update meetings set state = ?, closed_at = ? where id = ?")
        .params(State.CLOSED.name(), at, meeting)
        .update();
  }

  private Optional<MeetingRow> on(LocalDate date) {
    return jdbc.sql("select * from meetings where meeting_date = ?")
        .param(date)
        .query(MeetingRow::of)
        .optional();
  }

  private Optional<MeetingRow> formerlyOn(LocalDate date) {
    return jdbc.sql(
            """
            select m.* from meetings m join former_meeting_dates f on f.meeting = m.id
            where f.meeting_date = ?
            """)
        .param(date)
        .query(MeetingRow::of)
        .optional();
  }

  /// Someone else may begin the same meeting at this moment.
  private void insert(LocalDate date) {
    jdbc.sql(
            """
            insert into meetings (id, meeting_date, state, agenda_version) values (?, ?, ?, 0)
            on conflict do nothing
            """)
        .params(UUID.randomUUID(), date, State.PLANNED.name())
        .update();
  }
}
