package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.Archive.Counts;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.Written;
import io.huiji.archive.Selected.Stretch;
import io.huiji.archive.Selected.These;
import io.huiji.database.ManyRows;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of the catalogue: rows in, rows out, no decisions.
final class Catalogue {

  private final JdbcClient jdbc;
  private final RowReader reader;
  private final RowWriter writer;
  private final ManyRows many;

  Catalogue(JdbcOperations operations) {
    this.jdbc = JdbcClient.create(operations);
    this.many = new ManyRows(operations);
    this.reader = new RowReader(jdbc);
    this.writer = new RowWriter(many);
  }

  void insert(List<RecordRow> rows) {
    writer.insert(rows);
  }

  void insertFile(UUID record, int position, FiledFile file, String sm3) {
    writer.insertFile(record, position, file, sm3);
  }

  void insertReaders(UUID record, int first, List<Reader> readers, boolean atFiling) {
    writer.insertReaders(record, first, readers, atFiling);
  }

  void update(RecordEntry entry) {
    jdbc.sql(
            """
            update archive_records set version = ?, decision = ?, retention = ?, code = ?,
              sidecar_due = true
            where id = ? and version = ?
            """)
        .params(
            Arrays.asList(
                entry.version(),
                entry.decision(),
                entry.retention().map(Retention::name).orElse(null),
                entry.code().orElse(null),
                entry.id().value(),
                entry.version() - 1))
        .update();
  }

  /// A link of the filing itself, which came without it.
  void filedWith(UUID record, Link link) {
    jdbc.sql(
            "update archive_records set %s = ? where id = ?"
                .formatted(link.type() == RelationType.REPLACES ? "replaces" : "excerpt_of"))
        .params(link.key(), record)
        .update();
  }

  /// The next version of every record that somebody keeps.
  void nextVersionOfAllOf(String custodian) {
    jdbc.sql(
            """
            update archive_records set version = version + 1, sidecar_due = true where id in (
              select record_id from archive_holdings where present and custodian = ?)
            """)
        .param(custodian)
        .update();
  }

  void sidecarsWritten(Map<UUID, Written> sidecars) {
    many.write(
        """
        update archive_records set previous_sidecar_version = nullif(sidecar_version, 0),
          previous_sidecar_digest = sidecar_digest, sidecar_version = ?, sidecar_digest = ?,
          sidecar_due = case when version > ? then true end
        where id = ? and sidecar_version < ?
        """,
        sidecars.entrySet().stream().map(each -> written(each.getKey(), each.getValue())).toList());
  }

  private static List<@Nullable Object> written(UUID record, Written sidecar) {
    var version = sidecar.version();
    return List.of(version, sidecar.sha256().hex(), version, record, version);
  }

  /// What is written beside the bytes says something else by now: the next version says it right.
  void sidecarOutdated(UUID record) {
    jdbc.sql("update archive_records set version = version + 1, sidecar_due = true where id = ?")
        .param(record)
        .update();
  }

  /// Both from one statement, so that they belong to the same instant.
  Counts counts() {
    return jdbc.sql(
            """
            select (select count(*) from archive_records), last_position from archive_feed
            where id = 1
            """)
        .query((row, _) -> new Counts(row.getLong(1), row.getLong(2)))
        .single();
  }

  List<UUID> idsAfter(Optional<UUID> last, int limit) {
    return jdbc.sql(
            """
            select id from archive_records where %s order by id fetch first %d rows only
            """
                .formatted(last.isPresent() ? "id > ?" : "id is not null", limit))
        .params(last.stream().toList())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /// Those of these records that there are; the answer may be added to.
  Set<UUID> present(List<UUID> records) {
    return records.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            jdbc.sql("select id from archive_records where id in (:records)")
                .param("records", records)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
  }

  Optional<UUID> idOf(String key) {
    return jdbc.sql("select id from archive_records where filing_key = ?")
        .param(key)
        .query(UUID.class)
        .optional();
  }

  /// Those that there are, by their keys; the answer may be added to.
  Map<String, UUID> idsOf(List<String> keys) {
    var ids = new HashMap<String, UUID>();
    if (!keys.isEmpty()) {
      jdbc.sql("select filing_key, id from archive_records where filing_key in (:keys)")
          .param("keys", keys)
          .query(
              row -> {
                ids.put(row.getString(1), row.getObject(2, UUID.class));
              });
    }
    return ids;
  }

  List<UUID> named(Asked asked) {
    if (asked.id().isPresent()) {
      return ids("select id from archive_records where id = ?", asked.id().get());
    }
    if (asked.number().isPresent()) {
      return ids(
          """
          select id from archive_records where number_year = ? and number_in_year = ?
          order by case when kind = 'MINUTES' then 0 else 1 end, electronic_number desc
          """,
          asked.number().get().year(),
          asked.number().get().number());
    }
    return ids(
        "select id from archive_records where code = ? or electronic_number = ?",
        asked.code(),
        asked.code());
  }

  List<UUID> ofTopic(TopicId topic) {
    return ids(
        "select id from archive_records where topic = ? order by electronic_number", topic.value());
  }

  List<UUID> excerptsOf(String key) {
    return ids(
        "select id from archive_records where excerpt_of = ? order by electronic_number", key);
  }

  List<UUID> undecidedUpTo(LocalDate day) {
    return ids(
        """
        select id from archive_records where retention is null and meeting <= ?
        order by electronic_number
        """,
        day);
  }

  List<UUID> withoutSidecar(int limit) {
    return ids(
        """
        select id from archive_records where sidecar_due
          and id not in (select record_id from archive_freezes)
        order by electronic_number limit ?
        """,
        limit);
  }

  /// The stretch of so many records behind another, or as many as there are.
  Optional<Stretch> after(Optional<UUID> last, int most) {
    var ids = idsAfter(last, most);
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Stretch(last, ids.getLast()));
  }

  /// One part of all records, the same whatever else has been filed.
  List<UUID> due(int part, int parts) {
    var due = new ArrayList<UUID>();
    jdbc.sql("select id from archive_records order by electronic_number")
        .query(
            row -> {
              var id = row.getObject(1, UUID.class);
              if (Math.floorMod(id.hashCode(), parts) == part) {
                due.add(id);
              }
            });
    return due;
  }

  private List<UUID> ids(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query((row, _) -> row.getObject(1, UUID.class)).list();
  }

  Optional<RecordRow> row(UUID id) {
    return Optional.ofNullable(rows(List.of(id)).get(id));
  }

  /// In the order of these ids.
  List<RecordEntry> entries(List<UUID> ids) {
    var rows = rows(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
        .map(RecordRow::entry)
        .toList();
  }

  Map<UUID, RecordRow> rows(Collection<UUID> ids) {
    return ids.isEmpty() ? new HashMap<>() : rows(new These(ids));
  }

  /// By their ids.
  Map<UUID, RecordRow> rows(Selected which) {
    return reader.rows(which);
  }
}
