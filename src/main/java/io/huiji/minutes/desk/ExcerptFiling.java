package io.huiji.minutes.desk;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.meeting.Decision;
import io.huiji.minutes.table.ExcerptTable.Excerpt;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.text.DraftWriter;
import io.huiji.minutes.text.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a unit is told of its topic, as the archive takes it: an excerpt of the minutes, for that
/// unit alone beside those who know the whole meeting.
final class ExcerptFiling {

  private static final List<Post> POSTS =
      List.of(
          Post.MAYOR,
          Post.EXECUTIVE_VICE_MAYOR,
          Post.VICE_MAYOR,
          Post.DIRECTOR,
          Post.CLERK,
          Post.ARCHIVIST,
          Post.CUSTODIAN);

  private ExcerptFiling() {}

  static String key(DocumentNumber minutes, Excerpt excerpt) {
    return "excerpt/%d-%d/%d/%s"
        .formatted(minutes.year(), minutes.number(), excerpt.topicNumber(), excerpt.unit());
  }

  static FiledFile pdf(Excerpt excerpt, byte[] pdf) {
    return new FiledFile(
        excerpt.name().replace(".docx", ".pdf"), "pdf", Issuing.PDF, Digest.of(pdf), pdf.length);
  }

  static Filing of(
      Issue issue,
      Session session,
      Decision decision,
      Excerpt excerpt,
      int size,
      Retention retention) {
    var unit = session.units().getOrDefault(excerpt.unit(), excerpt.unit());
    var title = "议定事项通知单（" + decision.title() + "，" + unit + "）";
    return new Filing(
        key(issue.number(), excerpt),
        RecordKind.EXCERPT,
        title,
        Optional.empty(),
        issue.meeting(),
        Optional.empty(),
        session.organs().office(),
        "",
        issue.at().toLocalDate(),
        Marking.NONE,
        List.of(new FiledFile(excerpt.name(), "docx", Issuing.DOCX, excerpt.content(), size)),
        title + "\n" + DraftWriter.body(session, decision),
        List.of(),
        List.of(unit),
        decision.kind().chinese(),
        Stream.concat(POSTS.stream().map(Reader::post), Stream.of(Reader.unit(excerpt.unit())))
            .toList(),
        Optional.of(retention),
        Optional.empty(),
        Optional.of(Issue.key(issue.number())));
  }
}
