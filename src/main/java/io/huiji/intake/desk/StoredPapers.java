package io.huiji.intake.desk;

import io.huiji.document.Reading;
import io.huiji.intake.read.ReadSubmission;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.PaperContent;
import io.huiji.intake.table.Json;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.PaperTable;
import io.huiji.kernel.Digest;
import io.huiji.kernel.SubmissionId;
import io.huiji.store.ContentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The papers of submissions, bytes and readings in the store, rows in the database.
@Component
class StoredPapers {
  private final PaperTable papers;
  private final ContentStore store;

  StoredPapers(PaperTable papers, ContentStore store) {
    this.papers = papers;
    this.store = store;
  }

  /// Puts what may be stored into the store, and returns the rows that will tell of it.
  List<PaperRow> keep(ReadSubmission submission) {
    submission.storable().values().forEach(store::put);
    var rows = new ArrayList<PaperRow>();
    for (var paper : submission.papers()) {
      rows.add(PaperRow.of(rows.size() + 1, paper, paper.reading().map(this::keep)));
    }
    return rows;
  }

  Digest keep(Reading reading) {
    return store.put(Json.bytes(reading));
  }

  void record(SubmissionId submission, List<PaperRow> rows) {
    rows.forEach(row -> papers.insert(submission, row));
  }

  List<PaperRow> rows(SubmissionId submission) {
    return papers.of(submission);
  }

  List<JudgedPaper> of(SubmissionId submission) {
    return papers.of(submission).stream().map(this::judged).toList();
  }

  JudgedPaper judged(PaperRow row) {
    return new JudgedPaper(
        row.name(), row.digest(), row.size(), row.declared(), row.named(), content(row));
  }

  Optional<Reading> reading(PaperRow row) {
    return row.content() == PaperRow.State.READ
        ? Optional.of(reading(new Digest(row.detail())))
        : Optional.empty();
  }

  Reading reading(Digest digest) {
    return Json.read(store.get(digest), Reading.class);
  }

  private PaperContent content(PaperRow row) {
    return switch (row.content()) {
      case READ -> new PaperContent.Read(reading(new Digest(row.detail())));
      case CLASSIFIED -> Json.read(row.detail(), PaperContent.Classified.class);
      case UNREADABLE -> Json.read(row.detail(), PaperContent.Unreadable.class);
      case ABSENT -> new PaperContent.Absent();
    };
  }
}
