package io.huiji.archive;

import io.huiji.archive.Sidecar.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a record hangs together with others, beside what its filing says: what it is attached to,
/// and where it was decided. By filing key.
final class Relations {

  static final String REPLACES = "replaces";
  static final String EXCERPT_OF = "excerpt-of";

  private final JdbcClient jdbc;

  Relations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID record, int position, Relation relation) {
    jdbc.sql(
            """
            insert into archive_relations (record_id, position, type, filing_key)
            values (?, ?, ?, ?)
            """)
        .params(record, position, relation.type(), relation.filingKey())
        .update();
  }

  Map<UUID, List<Relation>> of(Collection<UUID> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    return CatalogueTables.grouped(
        jdbc.sql(
                """
                select type, filing_key, record_id from archive_relations
                where record_id in (:records) order by record_id, position
                """)
            .param("records", records)
            .query(
                (row, _) ->
                    Map.entry(
                        row.getObject(3, UUID.class),
                        new Relation(row.getString(1), row.getString(2))))
            .list());
  }
}
