package io.huiji.document.reader.word;

import io.huiji.document.reader.layout.Measure;
import java.util.ArrayList;
import java.util.List;

/// A stretch of a line without wide gaps, and where it begins.
///
/// @param start from the left edge of the line, in twips, before alignment
record Segment(String text, double start, double width) {

  private static final int WIDE_GAP_HALVES = 6;

  /// Parts a line at tabs and wide gaps of spaces.
  ///
  /// @param indent where the line begins, in twips
  /// @param area width of the area in twips
  static List<Segment> of(
      String line,
      double indent,
      double area,
      int halfPoints,
      List<ParagraphStyle.Tab> tabs,
      int defaultTab) {
    return new Builder(indent, area, halfPoints, tabs, defaultTab).run(line);
  }

  private static final class Builder {
    private final double area;
    private final int em;
    private final List<ParagraphStyle.Tab> tabs;
    private final int defaultTab;
    private final List<Segment> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double x;
    private double start;
    private double width;
    private int gapHalves;
    private String align = "left";
    private double stop;

    Builder(
        double indent, double area, int halfPoints, List<ParagraphStyle.Tab> tabs, int defaultTab) {
      this.x = indent;
      this.start = indent;
      this.area = area;
      this.em = Measure.em(halfPoints);
      this.tabs = tabs;
      this.defaultTab = Math.max(60, defaultTab);
    }

    List<Segment> run(String line) {
      for (int i = 0; i < line.length(); ) {
        int point = line.codePointAt(i);
        i += Character.charCount(point);
        switch (point) {
          case Paragraph.TAB -> tab();
          case Paragraph.TAB_TO_CENTRE -> stopAt(area / 2, "center");
          case Paragraph.TAB_TO_RIGHT -> stopAt(area, "right");
          default -> character(point);
        }
      }
      close();
      return done;
    }

    private void character(int point) {
      int halves = Measure.halves(point);
      if (Character.isWhitespace(point) || point == 0xA0 || point == 0x2007) {
        gapHalves += halves;
        return;
      }
      if (text.isEmpty()) {
        x += gapHalves * em / 2.0;
        start = x;
      } else if (gapHalves >= WIDE_GAP_HALVES) {
        double next = x + gapHalves * em / 2.0;
        close();
        x = next;
        start = next;
      } else if (gapHalves > 0) {
        text.append(gapHalves >= 2 ? Measure.WIDE_SPACE : ' ');
        x += gapHalves * em / 2.0;
        width += gapHalves * em / 2.0;
      }
      gapHalves = 0;
      text.appendCodePoint(point);
      x += halves * em / 2.0;
      width += halves * em / 2.0;
    }

    private void tab() {
      x += gapHalves * em / 2.0;
      gapHalves = 0;
      double from = x;
      for (var tab : tabs) {
        if (tab.position() > from + 1) {
          stopAt(tab.position(), tab.kind());
          return;
        }
      }
      stopAt((Math.floor((from + 1) / defaultTab) + 1) * defaultTab, "left");
    }

    private void stopAt(double position, String kind) {
      close();
      x = position;
      start = position;
      stop = position;
      align = kind;
    }

    private void close() {
      if (!text.isEmpty()) {
        double begin =
            switch (align) {
              case "center" -> stop - width / 2;
              case "right", "end", "decimal" -> stop - width;
              default -> start;
            };
        done.add(new Segment(text.toString(), begin, width));
        x = Math.max(x, begin + width);
      }
      text.setLength(0);
      width = 0;
      gapHalves = 0;
      align = "left";
      start = x;
    }
  }
}
