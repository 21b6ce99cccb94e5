package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.RecordRow.Written;
import io.huiji.database.ManyRows;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.TopicId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the catalogue into their tables, many at a time.
final class RowWriter {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String RECORD =
      """
      insert into archive_records (id, electronic_number, filing_key, version, kind, title,
        number_year, number_in_year, meeting, topic, author, unit, document_date,
        custody_mark, secrecy_level, secrecy_term, text_digest, text_sm3, text_bytes,
        persons, units, decision, retention_at_filing, retention, code, replaces, excerpt_of,
        filed_at, sidecar_due, sidecar_version, sidecar_digest, previous_sidecar_version,
        previous_sidecar_digest)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?)
      """;

  private static final String FILE =
      """
      insert into archive_files
        (record_id, position, name, role, media_type, digest, byte_count, sm3)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String READER =
      """
      insert into archive_readers (record_id, position, at_filing, token, from_time, until_time)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final ManyRows many;

  RowWriter(ManyRows many) {
    this.many = many;
  }

  void insert(List<RecordRow> rows) {
    many.write(RECORD, rows.stream().map(RowWriter::record).toList());
    many.write(FILE, rows.stream().flatMap(row -> files(row).stream()).toList());
    many.write(Relations.INSERT, rows.stream().flatMap(row -> links(row).stream()).toList());
    many.write(READER, rows.stream().flatMap(row -> readers(row).stream()).toList());
  }

  private static List<@Nullable Object> record(RecordRow row) {
    var entry = row.entry();
    var filing = entry.filing();
    return Arrays.asList(
        entry.id().value(),
        entry.electronicNumber(),
        filing.key(),
        entry.version(),
        filing.kind().name(),
        filing.title(),
        filing.number().map(DocumentNumber::year).orElse(null),
        filing.number().map(DocumentNumber::number).orElse(null),
        filing.meeting(),
        filing.topic().map(TopicId::value).orElse(null),
        filing.author(),
        filing.unit(),
        filing.documentDate(),
        filing.marking().custody(),
        filing.marking().level().name(),
        filing.marking().term(),
        row.text().map(text -> text.sha256().hex()).orElse(null),
        row.text().map(TextFile::sm3).orElse(null),
        row.text().map(TextFile::bytes).orElse(null),
        JSON.writeValueAsString(filing.persons()),
        JSON.writeValueAsString(filing.units()),
        entry.decision(),
        filing.retention().map(Retention::name).orElse(null),
        entry.retention().map(Retention::name).orElse(null),
        entry.code().orElse(null),
        filing.replaces().orElse(null),
        filing.excerptOf().orElse(null),
        entry.filed(),
        row.current() ? null : true,
        row.written().map(Written::version).orElse(0),
        row.written().map(sidecar -> sidecar.sha256().hex()).orElse(null),
        row.before().map(Written::version).orElse(null),
        row.before().map(sidecar -> sidecar.sha256().hex()).orElse(null));
  }

  private static List<List<@Nullable Object>> links(RecordRow row) {
    var links = row.entry().links();
    var all = new ArrayList<List<@Nullable Object>>();
    for (var position = 0; position < links.size(); position++) {
      all.add(Relations.row(row.id(), position, links.get(position)));
    }
    return all;
  }

  private static List<List<@Nullable Object>> files(RecordRow row) {
    var files = row.entry().filing().files();
    var all = new ArrayList<List<@Nullable Object>>();
    for (var position = 0; position < files.size(); position++) {
      all.add(file(row.id(), position, files.get(position), row.sm3().get(position)));
    }
    return all;
  }

  void insertFile(UUID record, int position, FiledFile file, String sm3) {
    many.write(FILE, List.of(file(record, position, file, sm3)));
  }

  private static List<@Nullable Object> file(
      UUID record, int position, FiledFile file, String sm3) {
    return List.of(
        record,
        position,
        file.name(),
        file.role(),
        file.mediaType(),
        file.content().hex(),
        file.size(),
        sm3);
  }

  /// Those of the filing first, then who was let in later.
  private static List<List<@Nullable Object>> readers(RecordRow row) {
    var readers = row.entry().readers();
    var atFiling = row.entry().filing().readers();
    var all = new ArrayList<List<@Nullable Object>>();
    for (var position = 0; position < readers.size(); position++) {
      var filed = position < atFiling.size();
      var reader = filed ? atFiling.get(position) : readers.get(position);
      all.add(reader(row.id(), position, filed, reader));
    }
    return all;
  }

  void insertReaders(UUID record, int first, List<Reader> readers, boolean atFiling) {
    var all = new ArrayList<List<@Nullable Object>>();
    for (var position = 0; position < readers.size(); position++) {
      all.add(reader(record, first + position, atFiling, readers.get(position)));
    }
    many.write(READER, all);
  }

  private static List<@Nullable Object> reader(
      UUID record, int position, boolean atFiling, Reader reader) {
    return Arrays.asList(
        record,
        position,
        atFiling,
        reader.token(),
        reader.from().equals(LocalDateTime.MIN) ? null : reader.from(),
        reader.until().equals(LocalDateTime.MAX) ? null : reader.until());
  }
}
