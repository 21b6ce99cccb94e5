package io.huiji.minutes.desk;

import io.huiji.archive.RecordEntry;
import io.huiji.batch.PowerCut;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.minutes.Minutes.IssuedFile;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.ExcerptTable;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The readable files of drafts and issued minutes. They follow the database: written once the
/// transaction is through, and again by the next run where that failed.
@Component
class MinutesFiles {
  private static final System.Logger LOG = System.getLogger(MinutesFiles.class.getName());

  private final MinutesTable table;
  private final DistributionTable distributionTable;
  private final ExcerptTable excerptTable;
  private final ContentStore store;
  private final OutFolder out;
  private final MinutesCopies copies;

  MinutesFiles(
      MinutesTable table,
      DistributionTable distributionTable,
      ExcerptTable excerptTable,
      ContentStore store,
      OutFolder out,
      MinutesCopies copies) {
    this.table = table;
    this.distributionTable = distributionTable;
    this.excerptTable = excerptTable;
    this.store = store;
    this.out = out;
    this.copies = copies;
  }

  void drafts(LocalDate meeting) {
    table.drafts(meeting).forEach(draft -> write(draft.path(), draft.content()));
  }

  /// What {@link #issue} and the copies write, with the hashes that are recorded.
  List<IssuedFile> of(Issue issue) {
    var folder = Issue.folder(issue.number());
    var files = new ArrayList<IssuedFile>();
    files.add(new IssuedFile(folder + "会议纪要.docx", issue.content()));
    issue.pdf().ifPresent(pdf -> files.add(new IssuedFile(folder + "会议纪要.pdf", pdf)));
    issue.ofd().ifPresent(ofd -> files.add(new IssuedFile(folder + "会议纪要.ofd", ofd)));
    for (var excerpt : excerptTable.excerpts(issue.number())) {
      files.add(new IssuedFile(folder + excerpt.name(), excerpt.content()));
      var pdf = folder + excerpt.name().replace(".docx", ".pdf");
      excerpt.pdf().ifPresent(content -> files.add(new IssuedFile(pdf, content)));
    }
    distributionTable.copies(issue.number()).stream()
        .flatMap(copy -> copy.file().stream())
        .forEach(file -> files.add(new IssuedFile(file.path(), file.sha256())));
    return files;
  }

  void issue(Issue issue) {
    var folder = Issue.folder(issue.number());
    write(folder + "会议纪要.docx", issue.content());
    issue.pdf().ifPresent(pdf -> write(folder + "会议纪要.pdf", pdf));
    issue.ofd().ifPresent(ofd -> write(folder + "会议纪要.ofd", ofd));
    for (var excerpt : excerptTable.excerpts(issue.number())) {
      write(folder + excerpt.name(), excerpt.content());
      excerpt.pdf().ifPresent(pdf -> write(folder + excerpt.name().replace(".docx", ".pdf"), pdf));
    }
  }

  /// A note beside the files of a number that is void; the files stay.
  void markVoid(Issue issue) {
    var text = issue.number() + "已作废，已发出的各份请收回。\n";
    out.write(Issue.folder(issue.number()) + "作废.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /// Corrected files in a folder of their own beside those that were handed out.
  void correctionAfterCommit(DocumentNumber number, RecordEntry correction) {
    var folder = Issue.folder(number) + "更正-" + correction.electronicNumber() + "/";
    afterCommit(
        () ->
            correction
                .filing()
                .files()
                .forEach(file -> write(folder + file.name(), file.content())));
  }

  void draftAfterCommit(Draft draft) {
    afterCommit(() -> write(draft.path(), draft.content()));
  }

  /// Reads the rows now, while the transaction can see them, and writes the files when it is
  /// through.
  void issueAfterCommit(Issue issue) {
    var excerpts = excerptTable.excerpts(issue.number());
    var folder = Issue.folder(issue.number());
    afterCommit(
        () -> {
          PowerCut.at("issue.recorded");
          write(folder + "会议纪要.docx", issue.content());
          issue.pdf().ifPresent(pdf -> write(folder + "会议纪要.pdf", pdf));
          issue.ofd().ifPresent(ofd -> write(folder + "会议纪要.ofd", ofd));
          excerpts.forEach(excerpt -> write(folder + excerpt.name(), excerpt.content()));
          copies.complete(issue);
        });
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.log(System.Logger.Level.WARNING, "left to the next run: " + e.getMessage());
            }
          }
        });
  }

  private void write(String path, Digest content) {
    if (!Files.exists(out.resolve(path))) {
      out.write(path, store.get(content));
    }
  }
}
