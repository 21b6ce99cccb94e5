package io.huiji.testkit;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.store.ContentStore;
import org.springframework.transaction.support.TransactionOperations;

/// Issued minutes as they come into the archive, with their entry in the log.
public record FiledMinutes(
    Archive archive, ContentStore store, AuditLog log, TransactionOperations transactions) {

  /// Minutes 〔2026〕N号, which the leadership, the archive and 区财政局 may know.
  public void file(int number) {
    var filing =
        MadeUpMinutes.of(number)
            .saying("会议议定城乡低保标准提标事项")
            .knownTo(
                Reader.post(Post.MAYOR),
                Reader.post(Post.DIRECTOR),
                Reader.post(Post.ARCHIVIST),
                Reader.unit("finance"))
            .filing(store, TestPdf.of(1, number));
    transactions.executeWithoutResult(
        _ -> {
          archive.file(filing);
          log.append(AuditEntry.done("system", "file", "〔2026〕" + number + "号"));
        });
  }
}
