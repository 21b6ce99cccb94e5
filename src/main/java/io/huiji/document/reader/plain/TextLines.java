package io.huiji.document.reader.plain;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.reader.layout.Measure;
import io.huiji.document.reader.layout.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sets text that has no layout of its own on pages as a plain editor would.
public final class TextLines {

  private static final int LINES_PER_PAGE = 45;
  private static final int HALVES_PER_LINE = 78;
  private static final int LINE_HEIGHT = 320;
  private static final double LOW_FROM = 0.40;
  private static final int FONT = 21;

  private final List<Placed> placed = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int page = 1;
  private int row;
  private int paragraphs;

  public static Reading read(Format format, String content) {
    var lines = new TextLines();
    content.lines().forEach(lines::line);
    return lines.reading(format);
  }

  private void line(String line) {
    for (int from = 0; ; ) {
      int feed = line.indexOf('\f', from);
      part(feed < 0 ? line.substring(from) : line.substring(from, feed));
      if (feed < 0) {
        return;
      }
      page++;
      row = 0;
      from = feed + 1;
    }
  }

  private void part(String line) {
    int rows = 1;
    if (!line.isBlank()) {
      paragraphs++;
      text.append(line.stripTrailing()).append('\n');
      rows = place(line.stripTrailing());
    }
    row += rows;
    while (row >= LINES_PER_PAGE) {
      page++;
      row -= LINES_PER_PAGE;
    }
  }

  private int place(String line) {
    int lead = 0;
    int at = 0;
    while (at < line.length() && blank(line.charAt(at))) {
      lead += line.charAt(at) == '\t' ? 8 - lead % 8 : Measure.halves(line.charAt(at));
      at++;
    }
    var words = line.substring(at);
    int unit = Measure.em(FONT) / 2;
    int width = Measure.width(words, FONT);
    int area = HALVES_PER_LINE * unit;
    int rows = Math.max(1, (lead * unit + width + area - 1) / area);
    placed.add(
        new Placed(
            words,
            page,
            row * (double) LINE_HEIGHT,
            rows,
            Measure.side(lead * (double) unit, Math.min(width, area), area, false),
            Line.Region.BODY,
            paragraphs,
            row > LINES_PER_PAGE * LOW_FROM));
    return rows;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == Measure.WIDE_SPACE || c == 0xA0;
  }

  private Reading reading(Format format) {
    var count = CharacterCounter.count(text.toString());
    var faults =
        count.visible() > 0 ? List.<Fault>of() : List.of(new Fault(Fault.Code.EMPTY, "文件里没有文字。"));
    return new Reading(
        format,
        faults,
        text.toString(),
        Placed.inOrder(placed),
        Map.of(),
        List.of(),
        count,
        0,
        0,
        page,
        false);
  }
}
