package io.huiji.meeting.table;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Convening.Proposal;
import io.huiji.meeting.Convening.Version;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Agendas, their proposals, and who is invited besides what profile and card say.
@Component
public class AgendaTable {
  private final JdbcClient jdbc;

  AgendaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Agenda> inForce(MeetingRow meeting) {
    return jdbc.sql("select content from agendas where meeting = ? and version = ?")
        .params(meeting.id(), meeting.agendaVersion())
        .query(String.class)
        .optional()
        .map(json -> Json.read(json, Agenda.class));
  }

  public Optional<LocalDateTime> fixedAt(UUID meeting, int version) {
    return jdbc.sql("select fixed_at from agendas where meeting = ? and version = ?")
        .params(meeting, version)
        .query(LocalDateTime.class)
        .optional();
  }

  public int lastVersion(UUID meeting) {
    return jdbc.sql("select coalesce(max(version), 0) from agendas where meeting = ?")
        .param(meeting)
        .query(Integer.class)
        .single();
  }

  public void add(UUID meeting, Agenda agenda, String fixedBy, LocalDateTime at) {
    jdbc.sql(
            """
            insert into agendas (meeting, version, content, hash, fixed_by, fixed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(meeting, agenda.version(), Json.write(agenda), agenda.hash().hex(), fixedBy, at)
        .update();
  }

  /// @param stage draft or review
  public void propose(
      UUID meeting,
      String stage,
      List<String> titles,
      String note,
      String actor,
      LocalDateTime at) {
    jdbc.sql(
            """
            insert into agenda_proposals (meeting, stage, titles, note, actor, proposed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(meeting, stage, Json.write(titles), note, actor, at)
        .update();
  }

  /// What was last proposed at this stage.
  public Optional<List<String>> proposed(UUID meeting, String stage) {
    return jdbc.sql(
            """
            select titles from agenda_proposals where meeting = ? and stage = ?
            order by entry desc limit 1
            """)
        .params(meeting, stage)
        .query(String.class)
        .optional()
        .map(Json::texts);
  }

  /// Everything that was proposed, oldest first.
  public List<Proposal> proposals(UUID meeting) {
    return jdbc.sql("select * from agenda_proposals where meeting = ? order by entry")
        .param(meeting)
        .query(
            (row, _) ->
                new Proposal(
                    row.getString("stage"),
                    Json.texts(row.getString("titles")),
                    row.getString("note"),
                    row.getString("actor"),
                    row.getObject("proposed_at", LocalDateTime.class)))
        .list();
  }

  /// Every agenda that was ever in force, oldest first.
  public List<Version> versions(MeetingRow meeting) {
    return jdbc.sql("select * from agendas where meeting = ? order by version")
        .param(meeting.id())
        .query(
            (row, _) ->
                new Version(
                    Json.read(row.getString("content"), Agenda.class),
                    row.getString("fixed_by"),
                    row.getObject("fixed_at", LocalDateTime.class),
                    row.getInt("version") == meeting.agendaVersion()))
        .list();
  }

  /// An invitation given or taken back; without a topic it is for the whole meeting.
  public record ObserverChange(
      Optional<TopicId> topic, String unit, boolean invited, String reason) {}

  public List<ObserverChange> observerChanges(UUID meeting) {
    return jdbc.sql("select * from observer_changes where meeting = ? order by entry")
        .param(meeting)
        .query(
            (row, _) ->
                new ObserverChange(
                    Optional.ofNullable(row.getObject("topic", UUID.class)).map(TopicId::new),
                    row.getString("unit"),
                    row.getBoolean("invited"),
                    row.getString("reason")))
        .list();
  }

  public void change(UUID meeting, ObserverChange change, String actor, LocalDateTime at) {
    jdbc.sql(
            """
            insert into observer_changes (meeting, topic, unit, invited, reason, actor, changed_at)
            values (:meeting, :topic, :unit, :invited, :reason, :actor, :at)
            """)
        .param("meeting", meeting)
        .param("topic", change.topic().map(TopicId::value).orElse(null))
        .param("unit", change.unit())
        .param("invited", change.invited())
        .param("reason", change.reason())
        .param("actor", actor)
        .param("at", at)
        .update();
  }
}
