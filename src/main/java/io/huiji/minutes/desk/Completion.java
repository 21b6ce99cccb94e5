package io.huiji.minutes.desk;

import io.huiji.archive.Archive;
import io.huiji.batch.PowerCut;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.kernel.Digest;
import io.huiji.minutes.Minutes.Unfinished;
import io.huiji.minutes.table.ExcerptTable;
import io.huiji.minutes.table.ExcerptTable.Excerpt;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.IssueTable;
import io.huiji.store.ContentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes what an issue could not make, or leaves to the night: the PDF, the OFD, the PDFs of the
/// excerpts. Bytes first, then the row; each in a transaction of its own.
@Component
class Completion {

  private final IssueTable issueTable;
  private final ExcerptTable excerptTable;
  private final Issuing issuing;
  private final Converter converter;
  private final Archive archive;
  private final ContentStore store;
  private final TransactionOperations transactions;

  Completion(
      IssueTable issueTable,
      ExcerptTable excerptTable,
      Issuing issuing,
      Converter converter,
      Archive archive,
      ContentStore store,
      TransactionOperations transactions) {
    this.issueTable = issueTable;
    this.excerptTable = excerptTable;
    this.issuing = issuing;
    this.converter = converter;
    this.archive = archive;
    this.store = store;
    this.transactions = transactions;
  }

  List<Unfinished> of(Issue issue) {
    var unfinished = new ArrayList<Unfinished>();
    if (issue.pdf().isEmpty()) {
      pdf(issue).ifPresent(unfinished::add);
    }
    issueTable.issue(issue.number()).flatMap(this::ofd).ifPresent(unfinished::add);
    excerpts(issue).ifPresent(unfinished::add);
    return unfinished;
  }

  private Optional<Unfinished> ofd(Issue issue) {
    if (issue.pdf().isEmpty() || issue.ofd().isPresent()) {
      return Optional.empty();
    }
    var ofd = issuing.ofd(issue.number(), issue.meeting(), store.get(issue.pdf().get()));
    if (ofd.isEmpty()) {
      return Optional.of(new Unfinished(issue.number().toString(), "纪要的 OFD 未能生成，下次夜间处理时再生成"));
    }
    transactions.executeWithoutResult(
        _ -> {
          issueTable.ofd(issue.number(), Digest.of(ofd.get()));
          archive.attach(issue.record(), Issuing.ofdFile(ofd.get()));
        });
    return Optional.empty();
  }

  private Optional<Unfinished> pdf(Issue issue) {
    var pdf = issuing.pdf(issue.number(), store.get(issue.content()));
    if (pdf.isEmpty()) {
      return Optional.of(
          new Unfinished(issue.number().toString(), "纪要的 PDF 未能生成，个人份也因此未能印制，下次夜间处理时再生成"));
    }
    transactions.executeWithoutResult(
        _ -> {
          issueTable.pdf(issue.number(), Digest.of(pdf.get()));
          archive.attach(issue.record(), Issuing.pdfFile(pdf.get()));
        });
    PowerCut.at("issue.pdf");
    return Optional.empty();
  }

  private Optional<Unfinished> excerpts(Issue issue) {
    var failed =
        excerptTable.excerpts(issue.number()).stream()
            .filter(excerpt -> excerpt.pdf().isEmpty())
            .filter(excerpt -> !made(issue, excerpt))
            .map(Excerpt::name)
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Unfinished(
                issue.number().toString(), "议定事项通知单的 PDF 未能生成：" + String.join("、", failed)));
  }

  private boolean made(Issue issue, Excerpt excerpt) {
    return switch (converter.toPdf(excerpt.name(), store.get(excerpt.content()))) {
      case Conversion.Unconvertible _ -> false;
      case Conversion.Converted converted -> {
        var pdf = converted.pdf();
        store.put(pdf);
        transactions.executeWithoutResult(
            _ -> {
              excerptTable.excerptPdf(issue.number(), excerpt, Digest.of(pdf));
              archive
                  .filed(ExcerptFiling.key(issue.number(), excerpt))
                  .ifPresent(
                      record -> archive.attach(record.id(), ExcerptFiling.pdf(excerpt, pdf)));
            });
        yield true;
      }
    };
  }
}
