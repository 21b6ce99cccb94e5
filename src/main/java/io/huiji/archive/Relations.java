package io.huiji.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a record hangs together with others, beside what its filing says: by filing key.
final class Relations {

  static final String INSERT =
      """
      insert into archive_relations (record_id, position, type, filing_key, by_hand)
      values (?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  Relations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID record, int position, Link link) {
    jdbc.sql(INSERT).params(row(record, position, link)).update();
  }

  static List<@Nullable Object> row(UUID record, int position, Link link) {
    return List.of(record, position, link.type().code(), link.key(), link.byHand());
  }

  /// Another one in the place of this link.
  void change(UUID record, int position, Link link) {
    jdbc.sql(
            """
            update archive_relations set type = ?, filing_key = ?
            where record_id = ? and position = ?
            """)
        .params(link.type().code(), link.key(), record, position)
        .update();
  }

  /// Without this one; the others move up.
  void remove(UUID record, List<Link> links, Link link) {
    jdbc.sql("delete from archive_relations where record_id = ?").param(record).update();
    var left = links.stream().filter(each -> !each.equals(link)).toList();
    for (var position = 0; position < left.size(); position++) {
      insert(record, position, left.get(position));
    }
  }

  Map<UUID, List<Link>> of(Selected which) {
    return CatalogueTables.grouped(
        which
            .fill(
                jdbc.sql(
                    """
                    select t.type, t.filing_key, t.record_id, t.by_hand
                    from %s order by t.record_id, t.position
                    """
                        .formatted(which.in("archive_relations"))))
            .query(
                (row, _) ->
                    Map.entry(
                        row.getObject(3, UUID.class),
                        new Link(
                            RelationType.of(row.getString(1)),
                            row.getString(2),
                            row.getBoolean(4))))
            .list());
  }

  /// The records that have such a link to this one.
  List<UUID> to(String key, RelationType type) {
    return jdbc.sql(
            """
            select r.id from archive_records r join archive_relations l on l.record_id = r.id
            where l.filing_key = ? and l.type = ? order by r.electronic_number
            """)
        .params(key, type.code())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
