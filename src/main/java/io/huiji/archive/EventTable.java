package io.huiji.archive;

import io.huiji.archive.Selected.These;
import io.huiji.kernel.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what happened to records.
final class EventTable {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  EventTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int last(UUID record) {
    return jdbc.sql("select coalesce(max(number), 0) from archive_events where record_id = ?")
        .param(record)
        .query(Integer.class)
        .single();
  }

  void insert(RecordEvent event) {
    jdbc.sql(
            """
            insert into archive_events
              (record_id, number, happened_at, kind, actor, second_actor, detail)
            values (:record, :number, :at, :kind, :actor, :second, :detail)
            """)
        .param("record", event.record().value())
        .param("number", event.number())
        .param("at", event.at())
        .param("kind", event.kind())
        .param("actor", event.actor())
        .param("second", event.second().orElse(null))
        .param("detail", JSON.writeValueAsString(event.detail()))
        .update();
  }

  List<RecordEvent> of(UUID record) {
    return of(new These(List.of(record))).getOrDefault(record, List.of());
  }

  Map<UUID, List<RecordEvent>> of(Selected which) {
    return CatalogueTables.grouped(
        which
            .fill(
                jdbc.sql(
                    """
                    select t.number, t.happened_at, t.kind, t.actor, t.second_actor, t.detail,
                      t.record_id
                    from %s order by t.record_id, t.number
                    """
                        .formatted(which.in("archive_events"))))
            .query(
                (row, _) -> {
                  var record = row.getObject(7, UUID.class);
                  return Map.entry(record, event(record, row));
                })
            .list());
  }

  private static RecordEvent event(UUID record, ResultSet row) throws SQLException {
    var detail = new TreeMap<String, String>();
    JSON.readTree(row.getString(6))
        .properties()
        .forEach(e -> detail.put(e.getKey(), e.getValue().asString()));
    return new RecordEvent(
        new RecordId(record),
        row.getInt(1),
        row.getObject(2, LocalDateTime.class),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        detail);
  }
}
