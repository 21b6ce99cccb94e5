package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.RecordRow.Written;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.TopicId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the catalogue into their tables.
final class RowWriter {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  RowWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RecordRow row) {
    var entry = row.entry();
    var filing = entry.filing();
    jdbc.sql(
            """
            insert into archive_records (id, electronic_number, filing_key, version, kind, title,
              number_year, number_in_year, meeting, topic, author, unit, document_date,
              custody_mark, secrecy_level, secrecy_term, text_digest, text_sm3,
              text_bytes, persons, units, decision,
              retention_at_filing, retention, code, replaces, excerpt_of, filed_at,
              sidecar_version, sidecar_digest, previous_sidecar_version, previous_sidecar_digest)
            values (:id, :electronic, :key, :version, :kind, :title,
              :year, :number, :meeting, :topic, :author, :unit, :documentDate,
              :custody, :level, :term, :text, :textSm3, :textBytes, :persons, :units, :decision,
              :retentionAtFiling, :retention, :code, :replaces, :excerptOf, :filed,
              :sidecarVersion, :sidecarDigest, :previousVersion, :previousDigest)
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
        .param("text", row.text().map(text -> text.sha256().hex()).orElse(null))
        .param("textSm3", row.text().map(TextFile::sm3).orElse(null))
        .param("textBytes", row.text().map(TextFile::bytes).orElse(null))
        .param("persons", JSON.writeValueAsString(filing.persons()))
        .param("units", JSON.writeValueAsString(filing.units()))
        .param("decision", entry.decision())
        .param("retentionAtFiling", filing.retention().map(Retention::name).orElse(null))
        .param("retention", entry.retention().map(Retention::name).orElse(null))
        .param("code", entry.code().orElse(null))
        .param("replaces", filing.replaces().orElse(null))
        .param("excerptOf", filing.excerptOf().orElse(null))
        .param("filed", entry.filed())
        .param("sidecarVersion", row.written().map(Written::version).orElse(0))
        .param("sidecarDigest", row.written().map(sidecar -> sidecar.sha256().hex()).orElse(null))
        .param("previousVersion", row.before().map(Written::version).orElse(null))
        .param("previousDigest", row.before().map(sidecar -> sidecar.sha256().hex()).orElse(null))
        .update();
    insertFiles(row);
    insertLinks(row);
    insertReaders(row.id(), 0, filing.readers(), true);
    var since = entry.readers().subList(filing.readers().size(), entry.readers().size());
    insertReaders(row.id(), filing.readers().size(), since, false);
  }

  private void insertLinks(RecordRow row) {
    var relations = new Relations(jdbc);
    var links = row.entry().links();
    for (var position = 0; position < links.size(); position++) {
      relations.insert(row.id(), position, links.get(position));
    }
  }

  private void insertFiles(RecordRow row) {
    var files = row.entry().filing().files();
    for (var position = 0; position < files.size(); position++) {
      insertFile(row.id(), position, files.get(position), row.sm3().get(position));
    }
  }

  void insertFile(UUID record, int position, FiledFile file, String sm3) {
    jdbc.sql(
            """
            insert into archive_files
              (record_id, position, name, role, media_type, digest, byte_count, sm3)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            record,
            position,
            file.name(),
            file.role(),
            file.mediaType(),
            file.content().hex(),
            file.size(),
            sm3)
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
}
