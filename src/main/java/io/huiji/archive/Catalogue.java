package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.Archive.Counts;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.kernel.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the catalogue: rows in, rows out, no decisions.
final class Catalogue {

  /// A row with what belongs to it; its text is still in the store.
  record Row(RecordEntry entry, Optional<Digest> text, int sidecarVersion) {

    UUID id() {
      return entry.id().value();
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RecordEntry entry, Optional<Digest> text) {
    var filing = entry.filing();
    jdbc.sql(
            """
            insert into archive_records (id, electronic_number, filing_key, version, kind, title,
              number_year, number_in_year, meeting, topic, author, unit, document_date,
              custody_mark, secrecy_level, secrecy_term, text_digest, persons, units, decision,
              retention_at_filing, retention, code, replaces, excerpt_of, filed_at, sidecar_version)
            values (:id, :electronic, :key, :version, :kind, :title,
              :year, :number, :meeting, :topic, :author, :unit, :documentDate,
              :custody, :level, :term, :text, :persons, :units, :decision,
              :retentionAtFiling, :retention, :code, :replaces, :excerptOf, :filed, 0)
            """)
        .param("id", entry.id().value())
        .param("electronic", entry.electronicNumber())
        .param("key", filing.key())
        .param("version", entry.version())
        .param("kind", filing.kind().name())
        .param("title", filing.title())
        .param("year", filing.number().map(DocumentNumber::year).orElse(null))
        .param("number", filing.number().map(DocumentNumber::number).orElse(null))
        .param("meeting", filing.meeting())
        .param("topic", filing.topic().map(TopicId::value).orElse(null))
        .param("author", filing.author())
        .param("unit", filing.unit())
        .param("documentDate", filing.documentDate())
        .param("custody", filing.marking().custody())
        .param("level", filing.marking().level().name())
        .param("term", filing.marking().term())
        .param("text", text.map(Digest::hex).orElse(null))
        .param("persons", JSON.writeValueAsString(filing.persons()))
        .param("units", JSON.writeValueAsString(filing.units()))
        .param("decision", entry.decision())
        .param("retentionAtFiling", filing.retention().map(Retention::name).orElse(null))
        .param("retention", entry.retention().map(Retention::name).orElse(null))
        .param("code", entry.code().orElse(null))
        .param("replaces", filing.replaces().orElse(null))
        .param("excerptOf", filing.excerptOf().orElse(null))
        .param("filed", entry.filed())
        .update();
    insertFiles(entry.id().value(), filing.files());
    insertReaders(entry.id().value(), 0, filing.readers(), true);
  }

  private void insertFiles(UUID record, List<FiledFile> files) {
    for (var position = 0; position < files.size(); position++) {
      insertFile(record, position, files.get(position));
    }
  }

  void insertFile(UUID record, int position, FiledFile file) {
    jdbc.sql(
            """
            insert into archive_files
              (record_id, position, name, role, media_type, digest, byte_count)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            record,
            position,
            file.name(),
            file.role(),
            file.mediaType(),
            file.content().hex(),
            file.size())
        .update();
  }

  void insertReaders(UUID record, int first, List<Reader> readers, boolean atFiling) {
    for (var position = 0; position < readers.size(); position++) {
      var reader = readers.get(position);
      jdbc.sql(
              """
              insert into archive_readers
                (record_id, position, at_filing, token, from_time, until_time)
              values (:record, :position, :atFiling, :token, :from, :until)
              """)
          .param("record", record)
          .param("position", first + position)
          .param("atFiling", atFiling)
          .param("token", reader.token())
          .param("from", reader.from().equals(LocalDateTime.MIN) ? null : reader.from())
          .param("until", reader.until().equals(LocalDateTime.MAX) ? null : reader.until())
          .update();
    }
  }

  void update(RecordEntry entry) {
    jdbc.sql(
            """
            update archive_records set version = ?, decision = ?, retention = ?, code = ?
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

  /// The next version of every record that somebody keeps.
  void nextVersionOfAllOf(String custodian) {
    jdbc.sql(
            """
            update archive_records set version = version + 1 where id in (
              select record_id from archive_holdings where present and custodian = ?)
            """)
        .param(custodian)
        .update();
  }

  void sidecarWritten(UUID record, int version, Digest sidecar) {
    jdbc.sql(
            """
            update archive_records set sidecar_version = ?, sidecar_digest = ?
            where id = ? and sidecar_version < ?
            """)
        .params(version, sidecar.hex(), record, version)
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

  Optional<UUID> idOf(String key) {
    return jdbc.sql("select id from archive_records where filing_key = ?")
        .param(key)
        .query(UUID.class)
        .optional();
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
        select id from archive_records where sidecar_version < version
        order by electronic_number limit ?
        """,
        limit);
  }

  private List<UUID> ids(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query((row, _) -> row.getObject(1, UUID.class)).list();
  }

  Optional<Row> row(UUID id) {
    return Optional.ofNullable(rows(List.of(id)).get(id));
  }

  Map<UUID, Row> rows(Collection<UUID> ids) {
    var found = new HashMap<UUID, Row>();
    if (ids.isEmpty()) {
      return found;
    }
    var files = files(ids);
    var readers = readers(ids);
    jdbc.sql("select * from archive_records where id in (:ids)")
        .param("ids", ids)
        .query(
            (row, _) -> {
              var id = row.getObject("id", UUID.class);
              return row(
                  row, id, files.getOrDefault(id, List.of()), readers.getOrDefault(id, List.of()));
            })
        .list()
        .forEach(row -> found.put(row.id(), row));
    return found;
  }

  private record FileOf(UUID record, FiledFile file) {}

  private Map<UUID, List<FiledFile>> files(Collection<UUID> ids) {
    var byRecord = new HashMap<UUID, List<FiledFile>>();
    jdbc.sql(
            """
            select record_id, name, role, media_type, digest, byte_count from archive_files
            where record_id in (:ids) order by record_id, position
            """)
        .param("ids", ids)
        .query(
            (row, _) ->
                new FileOf(
                    row.getObject(1, UUID.class),
                    new FiledFile(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Digest(row.getString(5)),
                        row.getLong(6))))
        .list()
        .forEach(
            file -> byRecord.computeIfAbsent(file.record, _ -> new ArrayList<>()).add(file.file));
    return byRecord;
  }

  private record ReaderOf(UUID record, boolean atFiling, Reader reader) {}

  private Map<UUID, List<ReaderOf>> readers(Collection<UUID> ids) {
    var byRecord = new HashMap<UUID, List<ReaderOf>>();
    jdbc.sql(
            """
            select record_id, at_filing, token, from_time, until_time from archive_readers
            where record_id in (:ids) order by record_id, position
            """)
        .param("ids", ids)
        .query(
            (row, _) ->
                new ReaderOf(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    new Reader(
                        row.getString(3),
                        time(row, 4).orElse(LocalDateTime.MIN),
                        time(row, 5).orElse(LocalDateTime.MAX))))
        .list()
        .forEach(
            reader -> byRecord.computeIfAbsent(reader.record, _ -> new ArrayList<>()).add(reader));
    return byRecord;
  }

  private static Optional<LocalDateTime> time(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class));
  }

  private static Row row(ResultSet row, UUID id, List<FiledFile> files, List<ReaderOf> readers)
      throws SQLException {
    var atFiling = readers.stream().filter(ReaderOf::atFiling).map(ReaderOf::reader).toList();
    var entry =
        new RecordEntry(
            new RecordId(id),
            row.getString("electronic_number"),
            row.getInt("version"),
            filing(row, files, atFiling),
            Optional.ofNullable(row.getString("code")),
            retention(row.getString("retention")),
            row.getString("decision"),
            readers.stream().map(ReaderOf::reader).toList(),
            row.getObject("filed_at", LocalDateTime.class));
    return new Row(
        entry,
        Optional.ofNullable(row.getString("text_digest")).map(Digest::new),
        row.getInt("sidecar_version"));
  }

  private static Filing filing(ResultSet row, List<FiledFile> files, List<Reader> readers)
      throws SQLException {
    return new Filing(
        row.getString("filing_key"),
        RecordKind.valueOf(row.getString("kind")),
        row.getString("title"),
        number(row),
        row.getObject("meeting", LocalDate.class),
        Optional.ofNullable(row.getObject("topic", UUID.class)).map(TopicId::new),
        row.getString("author"),
        row.getString("unit"),
        row.getObject("document_date", LocalDate.class),
        new Marking(
            row.getString("custody_mark"),
            SecrecyLevel.valueOf(row.getString("secrecy_level")),
            row.getString("secrecy_term")),
        files,
        "",
        List.of(JSON.readValue(row.getString("persons"), String[].class)),
        List.of(JSON.readValue(row.getString("units"), String[].class)),
        row.getString("decision"),
        readers,
        retention(row.getString("retention_at_filing")),
        Optional.ofNullable(row.getString("replaces")),
        Optional.ofNullable(row.getString("excerpt_of")));
  }

  private static Optional<DocumentNumber> number(ResultSet row) throws SQLException {
    var year = row.getInt("number_year");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new DocumentNumber(year, row.getInt("number_in_year")));
  }

  private static Optional<Retention> retention(@Nullable String name) {
    return Optional.ofNullable(name).map(Retention::valueOf);
  }
}
