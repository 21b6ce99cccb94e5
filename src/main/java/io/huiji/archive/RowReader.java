package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.RecordRow.Written;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the catalogue out of their tables, many at a time.
final class RowReader {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  RowReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, RecordRow> rows(Selected which) {
    var found = new HashMap<UUID, RecordRow>();
    var files = files(which);
    var readers = readers(which);
    var links = new Relations(jdbc).of(which);
    which
        .fill(jdbc.sql("select r.* from " + which.themselves()))
        .query(
            (row, _) -> {
              var id = row.getObject("id", UUID.class);
              return row(
                  row,
                  id,
                  files.getOrDefault(id, List.of()),
                  readers.getOrDefault(id, List.of()),
                  links.getOrDefault(id, List.of()));
            })
        .list()
        .forEach(row -> found.put(row.id(), row));
    return found;
  }

  private record FileOf(UUID record, FiledFile file, String sm3) {}

  private Map<UUID, List<FileOf>> files(Selected which) {
    var byRecord = new HashMap<UUID, List<FileOf>>();
    which
        .fill(
            jdbc.sql(
                """
                select t.record_id, t.name, t.role, t.media_type, t.digest, t.byte_count, t.sm3
                from %s order by t.record_id, t.position
                """
                    .formatted(which.in("archive_files"))))
        .query(
            (row, _) ->
                new FileOf(
                    row.getObject(1, UUID.class),
                    new FiledFile(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Digest(row.getString(5)),
                        row.getLong(6)),
                    row.getString(7)))
        .list()
        .forEach(file -> byRecord.computeIfAbsent(file.record, _ -> new ArrayList<>()).add(file));
    return byRecord;
  }

  private record ReaderOf(UUID record, boolean atFiling, Reader reader) {}

  private Map<UUID, List<ReaderOf>> readers(Selected which) {
    var byRecord = new HashMap<UUID, List<ReaderOf>>();
    which
        .fill(
            jdbc.sql(
                """
                select t.record_id, t.at_filing, t.token, t.from_time, t.until_time
                from %s order by t.record_id, t.position
                """
                    .formatted(which.in("archive_readers"))))
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

  private static RecordRow row(
      ResultSet row, UUID id, List<FileOf> files, List<ReaderOf> readers, List<Link> links)
      throws SQLException {
    var atFiling = readers.stream().filter(ReaderOf::atFiling).map(ReaderOf::reader).toList();
    var entry =
        new RecordEntry(
            new RecordId(id),
            row.getString("electronic_number"),
            row.getInt("version"),
            filing(row, files.stream().map(FileOf::file).toList(), atFiling),
            Optional.ofNullable(row.getString("code")),
            retention(row.getString("retention")),
            row.getString("decision"),
            readers.stream().map(ReaderOf::reader).toList(),
            row.getObject("filed_at", LocalDateTime.class),
            links);
    return new RecordRow(
        entry,
        files.stream().map(FileOf::sm3).toList(),
        text(row),
        written(row, "sidecar"),
        written(row, "previous_sidecar"));
  }

  private static Optional<TextFile> text(ResultSet row) throws SQLException {
    var digest = row.getString("text_digest");
    return digest == null
        ? Optional.empty()
        : Optional.of(
            new TextFile(new Digest(digest), row.getString("text_sm3"), row.getLong("text_bytes")));
  }

  private static Optional<Written> written(ResultSet row, String which) throws SQLException {
    var version = row.getInt(which + "_version");
    return version == 0
        ? Optional.empty()
        : Optional.of(new Written(version, new Digest(row.getString(which + "_digest"))));
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
        names(row.getString("persons")),
        names(row.getString("units")),
        row.getString("decision"),
        readers,
        retention(row.getString("retention_at_filing")),
        Optional.ofNullable(row.getString("replaces")),
        Optional.ofNullable(row.getString("excerpt_of")));
  }

  private static List<String> names(String json) {
    return json.equals("[]") ? List.of() : List.of(JSON.readValue(json, String[].class));
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
