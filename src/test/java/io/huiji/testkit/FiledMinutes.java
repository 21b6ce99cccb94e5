package io.huiji.testkit;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/// Issued minutes as they come into the archive, with their entry in the log.
public record FiledMinutes(
    Archive archive, ContentStore store, AuditLog log, TransactionOperations transactions) {

  /// Minutes 〔2026〕N号, which the leadership, the archive and 区财政局 may know.
  public void file(int number) {
    var pdf = TestPdf.of(1, number);
    var filing =
        new Filing(
            "minutes/" + number,
            RecordKind.MINUTES,
            "区长办公会议纪要第" + number + "件",
            Optional.of(new DocumentNumber(2026, number)),
            LocalDate.of(2026, 12, 3),
            Optional.empty(),
            "区政府办公室",
            "",
            LocalDate.of(2026, 12, 4),
            Marking.NONE,
            List.of(
                new FiledFile("会议纪要.pdf", "pdf", "application/pdf", store.put(pdf), pdf.length)),
            "会议议定城乡低保标准提标事项",
            List.of(),
            List.of(),
            "",
            List.of(
                Reader.post(Post.MAYOR),
                Reader.post(Post.DIRECTOR),
                Reader.post(Post.ARCHIVIST),
                Reader.unit("finance")),
            Optional.of(Retention.PERMANENT),
            Optional.empty());
    transactions.executeWithoutResult(
        _ -> {
          archive.file(filing);
          log.append(AuditEntry.done("system", "file", "〔2026〕" + number + "号"));
        });
  }
}
