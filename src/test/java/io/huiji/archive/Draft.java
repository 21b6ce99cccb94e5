package io.huiji.archive;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Filings as tests speak of them: `paper("情况说明").of(topic).text(…)`.
public record Draft(Filing filing, List<byte[]> contents) {

  private static final LocalDate MEETING = LocalDate.of(2026, 12, 3);

  /// A unit's paper, whose topic is not decided yet.
  public static Draft paper(String title) {
    return draft(RecordKind.PAPER, title, Optional.empty(), Optional.empty());
  }

  /// Issued minutes.
  public static Draft minutes(int number) {
    return draft(
        RecordKind.MINUTES,
        "第" + number + "次区长办公会议纪要",
        Optional.of(new DocumentNumber(2026, number)),
        Optional.of(Retention.PERMANENT));
  }

  public static Draft of(RecordKind kind, String title) {
    return draft(kind, title, Optional.empty(), Optional.of(Retention.PERMANENT));
  }

  private static Draft draft(
      RecordKind kind,
      String title,
      Optional<DocumentNumber> number,
      Optional<Retention> retention) {
    var content = ("docx of " + title).getBytes(StandardCharsets.UTF_8);
    var file =
        new FiledFile(
            title + ".docx", "original", "application/msword", Digest.of(content), content.length);
    return new Draft(
        new Filing(
            kind + "/" + title,
            kind,
            title,
            number,
            MEETING,
            Optional.empty(),
            "区民政局",
            "civil-affairs",
            MEETING.minusDays(3),
            Marking.custody("会后收回"),
            List.of(file),
            title,
            List.of(),
            List.of(),
            "",
            List.of(Reader.post(Post.MAYOR)),
            retention,
            Optional.empty()),
        List.of(content));
  }

  public Draft text(String text) {
    return new Draft(filing.withText(text), contents);
  }

  public Draft of(TopicId topic) {
    return with(
        filing.meeting(),
        Optional.of(topic),
        filing.documentDate(),
        filing.readers(),
        filing.persons(),
        filing.replaces());
  }

  public Draft readers(Reader... readers) {
    return readers(List.of(readers));
  }

  public Draft readers(List<Reader> readers) {
    return with(
        filing.meeting(),
        filing.topic(),
        filing.documentDate(),
        readers,
        filing.persons(),
        filing.replaces());
  }

  public Draft persons(String... persons) {
    return with(
        filing.meeting(),
        filing.topic(),
        filing.documentDate(),
        filing.readers(),
        List.of(persons),
        filing.replaces());
  }

  /// @param meeting and the paper's own date
  public Draft on(String meeting, String dated) {
    return with(
        LocalDate.parse(meeting),
        filing.topic(),
        LocalDate.parse(dated),
        filing.readers(),
        filing.persons(),
        filing.replaces());
  }

  public Draft replacing(Draft other) {
    return with(
        filing.meeting(),
        filing.topic(),
        filing.documentDate(),
        filing.readers(),
        filing.persons(),
        Optional.of(other.filing.key()));
  }

  /// The same piece under its number once more, in the place of this one.
  public Draft corrected(String text) {
    return inItsPlace(filing.key() + "/2", text);
  }

  /// This piece, which is filed, as an act corrects it.
  public Draft correctionOf(RecordId filed, String text) {
    return inItsPlace(RecordEntry.correctionOf(filed), text);
  }

  private Draft inItsPlace(String key, String text) {
    return new Draft(
        new Filing(
            key,
            filing.kind(),
            filing.title(),
            filing.number(),
            filing.meeting(),
            filing.topic(),
            filing.author(),
            filing.unit(),
            filing.documentDate(),
            filing.marking(),
            filing.files(),
            text,
            filing.persons(),
            filing.units(),
            filing.decision(),
            filing.readers(),
            filing.retention(),
            Optional.of(filing.key())),
        contents);
  }

  private Draft with(
      LocalDate meeting,
      Optional<TopicId> topic,
      LocalDate dated,
      List<Reader> readers,
      List<String> persons,
      Optional<String> replaces) {
    return new Draft(
        new Filing(
            filing.key(),
            filing.kind(),
            filing.title(),
            filing.number(),
            meeting,
            topic,
            filing.author(),
            filing.unit(),
            dated,
            filing.marking(),
            filing.files(),
            filing.text(),
            persons,
            filing.units(),
            filing.decision(),
            readers,
            filing.retention(),
            replaces),
        contents);
  }
}
