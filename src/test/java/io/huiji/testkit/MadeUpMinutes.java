package io.huiji.testkit;

import io.huiji.access.Reader;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Issued minutes that nobody wrote, as they are handed to the archive: of 2026-12-03, unmarked and
/// known to nobody unless a test says otherwise.
///
/// @param number of their number 〔2026〕N号, and what makes them the same filing
/// @param meeting date of it; the minutes are dated the day after
public record MadeUpMinutes(
    int number,
    String title,
    LocalDate meeting,
    Marking marking,
    String text,
    List<String> units,
    String decision,
    List<Reader> readers,
    Retention retention) {

  public static MadeUpMinutes of(int number) {
    return new MadeUpMinutes(
        number,
        "区长办公会议纪要第" + number + "件",
        LocalDate.of(2026, 12, 3),
        Marking.NONE,
        "会议议定若干事项",
        List.of(),
        "",
        List.of(),
        Retention.PERMANENT);
  }

  public MadeUpMinutes titled(String other) {
    return new MadeUpMinutes(
        number, other, meeting, marking, text, units, decision, readers, retention);
  }

  public MadeUpMinutes of(LocalDate day) {
    return new MadeUpMinutes(
        number, title, day, marking, text, units, decision, readers, retention);
  }

  public MadeUpMinutes marked(Marking mark) {
    return new MadeUpMinutes(
        number, title, meeting, mark, text, units, decision, readers, retention);
  }

  public MadeUpMinutes saying(String words) {
    return new MadeUpMinutes(
        number, title, meeting, marking, words, units, decision, readers, retention);
  }

  /// A decision about one unit.
  public MadeUpMinutes deciding(String unit, String decided) {
    return new MadeUpMinutes(
        number, title, meeting, marking, text, List.of(unit), decided, readers, retention);
  }

  public MadeUpMinutes knownTo(Reader... who) {
    return knownTo(List.of(who));
  }

  public MadeUpMinutes knownTo(List<Reader> who) {
    return new MadeUpMinutes(
        number, title, meeting, marking, text, units, decision, who, retention);
  }

  public MadeUpMinutes kept(Retention term) {
    return new MadeUpMinutes(number, title, meeting, marking, text, units, decision, readers, term);
  }

  /// As one PDF, whose bytes are put into the store.
  public Filing filing(ContentStore store, byte[] pdf) {
    var content = store.put(pdf);
    return new Filing(
        "minutes/" + number,
        RecordKind.MINUTES,
        title,
        Optional.of(new DocumentNumber(meeting.getYear(), number)),
        meeting,
        Optional.empty(),
        "区政府办公室",
        "",
        meeting.plusDays(1),
        marking,
        List.of(new FiledFile("会议纪要.pdf", "pdf", "application/pdf", content, pdf.length)),
        text,
        List.of(),
        units,
        decision,
        readers,
        Optional.of(retention),
        Optional.empty());
  }
}
