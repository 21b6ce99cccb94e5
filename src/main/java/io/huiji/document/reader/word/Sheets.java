package io.huiji.document.reader.word;

import io.huiji.document.Line;
import io.huiji.document.reader.layout.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The pages that are being filled: the section in force and the lines placed so far.
final class Sheets {

  private static final double LOW_FROM = 0.40;
  private static final double SLACK = 1.02;

  final List<Placed> placed = new ArrayList<>();
  Section section;
  private final boolean storedBreaks;
  private int paragraphs;

  Sheets(Section first, boolean storedBreaks) {
    this.section = first;
    this.storedBreaks = storedBreaks;
  }

  void countParagraph() {
    paragraphs++;
  }

  void breakPage(Cursor cursor) {
    cursor.page++;
    cursor.y = section.top;
    cursor.textSinceBreak = false;
  }

  /// Goes on to the next page where the file stores no breaks and the page is full.
  void overflow(Cursor cursor) {
    double bottom = section.top + section.textHeight() * section.columns;
    while (!storedBreaks && cursor.y > bottom) {
      cursor.page++;
      cursor.y -= section.textHeight() * (double) section.columns;
    }
  }

  /// @param height of the next line
  boolean full(Cursor cursor, double height) {
    return !storedBreaks
        && cursor.y + height > section.top + section.textHeight() * section.columns * SLACK;
  }

  /// The height of a line.
  ///
  /// @param font half points
  double pitch(ParagraphStyle style, int font) {
    double natural = font * 13.0;
    int line = Objects.requireNonNullElse(style.line, 240);
    return switch (Objects.requireNonNullElse(style.lineRule, "auto")) {
      case "exact" -> Math.max(20, line);
      case "atLeast" -> Math.max(line, natural);
      default -> {
        double single =
            section.gridLines && section.linePitch > 0
                ? Math.ceil(natural / section.linePitch) * section.linePitch
                : natural;
        yield Math.max(20, single * line / 240);
      }
    };
  }

  void place(String text, Line.Side side, int rows, Area area, Cursor cursor) {
    boolean low = cursor.y > section.pageHeight * LOW_FROM;
    placed.add(
        new Placed(
            text,
            cursor.page,
            cursor.y,
            rows,
            side,
            area.region(),
            area.counts() ? paragraphs : 0,
            low));
  }
}
