package io.huiji.document.reader.layout;

import io.huiji.document.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Makes lines of the glyphs of a page whose layout is fixed (PDF, OFD).
public final class FixedPage {

  /// The text area of an official paper (GB/T 9704) on its page: 28 mm of 210 to the left, 156
  /// wide.
  private static final double AREA_LEFT = 28 / 210.0;

  private static final double AREA_WIDTH = 156 / 210.0;
  private static final double LOW_FROM = 0.40;
  private static final double FOOT_FROM = 0.90;
  private static final double HEAD_TO = 0.08;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\s·.—–―－-]*(第\\s*)?\\d{1,4}(\\s*页)?(\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?[\\s·.—–―－-]*");

  private final int number;
  private final double width;
  private final double height;

  public FixedPage(int number, double width, double height) {
    this.number = number;
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
  }

  /// A printed line and where it stands.
  ///
  /// @param counts false for a page number
  /// @param full whether it runs to the right edge of the text, so that the next line may go on
  /// @param indented whether it begins further in than the leftmost lines
  public record Row(
      String text,
      int page,
      int fromTop,
      Line.Side side,
      Line.Region region,
      boolean counts,
      boolean full,
      boolean indented) {}

  public List<Row> rows(List<Glyph> glyphs) {
    var lines = lines(glyphs);
    double left = lines.stream().mapToDouble(l -> l.getFirst().x()).min().orElse(0);
    double right = lines.stream().mapToDouble(l -> l.getLast().right()).max().orElse(width);
    var rows = new ArrayList<Row>();
    int fromTop = 0;
    for (var line : lines) {
      fromTop++;
      for (var segment : segments(line)) {
        rows.add(row(segment, fromTop, left, right));
      }
    }
    return rows;
  }

  private Row row(List<Glyph> segment, int fromTop, double left, double right) {
    var text = text(segment);
    double start = segment.getFirst().x();
    double end = segment.getLast().right();
    double size = segment.getFirst().height();
    double y = segment.getFirst().y();
    boolean low = y > height * LOW_FROM;
    boolean pageNumber =
        (y > height * FOOT_FROM || y < height * HEAD_TO) && PAGE_NUMBER.matcher(text).matches();
    return new Row(
        text,
        number,
        low ? fromTop + 100 : fromTop,
        Measure.side(start - width * AREA_LEFT, end - start, width * AREA_WIDTH, false),
        pageNumber ? Line.Region.FOOTER : Line.Region.BODY,
        !pageNumber,
        end > right - 1.6 * size,
        start > left + 1.2 * size);
  }

  /// Groups glyphs that share a base line, top to bottom, each from left to right.
  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    var ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::y));
    var lines = new ArrayList<List<Glyph>>();
    double base = 0;
    for (var glyph : ordered) {
      if (lines.isEmpty() || glyph.y() - base > 0.5 * glyph.height()) {
        lines.add(new ArrayList<>());
        base = glyph.y();
      }
      lines.getLast().add(glyph);
    }
    lines.removeIf(l -> l.stream().allMatch(Glyph::blank));
    lines.forEach(l -> l.sort(Comparator.comparingDouble(Glyph::x)));
    return lines.stream().map(FixedPage::trimmed).toList();
  }

  private static List<Glyph> trimmed(List<Glyph> line) {
    int first = 0;
    int last = line.size();
    while (line.get(first).blank()) {
      first++;
    }
    while (line.get(last - 1).blank()) {
      last--;
    }
    return line.subList(first, last);
  }

  /// Parts a line where the gap is as wide as three characters.
  private static List<List<Glyph>> segments(List<Glyph> line) {
    var segments = new ArrayList<List<Glyph>>();
    double end = Double.NEGATIVE_INFINITY;
    Glyph blank = null;
    for (var glyph : line) {
      if (glyph.blank()) {
        blank = glyph;
        continue;
      }
      if (segments.isEmpty() || glyph.x() - end > 3 * glyph.height()) {
        segments.add(new ArrayList<>());
      } else if (blank != null) {
        segments.getLast().add(blank);
      }
      segments.getLast().add(glyph);
      blank = null;
      end = Math.max(end, glyph.right());
    }
    return segments;
  }

  private static String text(List<Glyph> segment) {
    var text = new StringBuilder();
    Glyph previous = null;
    boolean blank = false;
    for (var glyph : segment) {
      if (glyph.blank()) {
        blank = true;
        continue;
      }
      if (previous != null) {
        if (drawnTwice(previous, glyph)) {
          continue;
        }
        boolean apart = glyph.x() - previous.right() > 0.25 * glyph.height();
        boolean narrow = !wide(glyph.text()) && !wide(previous.text());
        boolean wideBoth = wide(glyph.text()) && wide(previous.text());
        if ((apart && narrow) || (blank && !wideBoth)) {
          text.append(' ');
        }
      }
      text.append(glyph.text());
      previous = glyph;
      blank = false;
    }
    return text.toString();
  }

  /// Some programs draw a glyph twice, a little apart, to make it look bold.
  private static boolean drawnTwice(Glyph previous, Glyph glyph) {
    return glyph.text().equals(previous.text())
        && glyph.x() - previous.x() < 0.3 * previous.width();
  }

  private static boolean wide(String text) {
    return text.codePoints().allMatch(c -> c >= 0x2E80);
  }
}
