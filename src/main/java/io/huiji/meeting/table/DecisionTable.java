package io.huiji.meeting.table;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.Decision;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions and the views that were given before them.
@Component
public class DecisionTable {
  private final JdbcClient jdbc;

  DecisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those in force, in agenda order.
  public List<Decision> of(UUID meeting) {
    return jdbc
        .sql(
            """
            select content from topic_decisions d where meeting = ? and version =
              (select max(version) from topic_decisions where topic = d.topic)
            """)
        .param(meeting)
        .query((row, _) -> Json.read(row.getString("content"), Decision.class))
        .list()
        .stream()
        .sorted(Comparator.comparingInt(Decision::agendaNumber))
        .toList();
  }

  /// The one in force.
  public Optional<Decision> of(TopicId topic) {
    return jdbc
        .sql("select content from topic_decisions where topic = ? order by version desc")
        .param(topic.value())
        .query((row, _) -> Json.read(row.getString("content"), Decision.class))
        .list()
        .stream()
        .findFirst();
  }

  public void add(UUID meeting, Decision decision, LocalDateTime at) {
    jdbc.sql(
            """
            insert into topic_decisions (topic, version, meeting, content, author, decided_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.topic().value(),
            lastVersion(decision.topic()) + 1,
            meeting,
            Json.write(decision),
            decision.author(),
            at)
        .update();
  }

  /// @param unit code of the unit for which it was said; empty for a member of the team
  /// @param speaker empty where only the unit is known
  public record View(String unit, String speaker, String text) {}

  public List<View> views(TopicId topic) {
    return jdbc.sql("select * from topic_views where topic = ? order by entry")
        .param(topic.value())
        .query(
            (row, _) ->
                new View(row.getString("unit"), row.getString("speaker"), row.getString("content")))
        .list();
  }

  public void add(TopicId topic, View view, String recordedBy, LocalDateTime at) {
    jdbc.sql(
            """
            insert into topic_views (topic, unit, speaker, content, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(topic.value(), view.unit(), view.speaker(), view.text(), recordedBy, at)
        .update();
  }

  private int lastVersion(TopicId topic) {
    return jdbc.sql("select coalesce(max(version), 0) from topic_decisions where topic = ?")
        .param(topic.value())
        .query(Integer.class)
        .single();
  }
}
