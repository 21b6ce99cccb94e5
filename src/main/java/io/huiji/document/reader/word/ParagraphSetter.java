package io.huiji.document.reader.word;

import io.huiji.document.Line;
import io.huiji.document.reader.layout.Measure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sets one paragraph, line by line.
final class ParagraphSetter {
  private final Sheets sheets;
  private final int defaultTab;
  private final Paragraph paragraph;
  private final ParagraphStyle style;
  private final Area area;
  private final Cursor cursor;
  private final int font;
  private final double pitch;
  private final String alignment;
  private boolean first = true;

  ParagraphSetter(
      Paragraph paragraph,
      ParagraphStyle style,
      Area area,
      Cursor cursor,
      Sheets sheets,
      int defaultTab) {
    this.sheets = sheets;
    this.defaultTab = defaultTab;
    this.paragraph = paragraph;
    this.style = style;
    this.area = area;
    this.cursor = cursor;
    this.font = paragraph.font(style);
    this.pitch = sheets.pitch(style, font);
    this.alignment = Alignments.seen(style);
  }

  void set() {
    var line = new StringBuilder();
    for (int i = 0; i < paragraph.text.length(); i++) {
      char c = paragraph.text.charAt(i);
      switch (c) {
        case Paragraph.LINE_BREAK -> flush(line);
        case Paragraph.PAGE_BREAK -> {
          if (!line.toString().isBlank()) {
            flush(line);
          }
          line.setLength(0);
          if (area.flows()) {
            sheets.breakPage(cursor);
          }
        }
        case Paragraph.RENDERED_BREAK -> renderedBreak(line);
        default -> line.append(c);
      }
    }
    flush(line);
  }

  private void renderedBreak(StringBuilder line) {
    boolean text = cursor.textSinceBreak || !line.toString().isBlank();
    if (!area.flows() || !text) {
      return;
    }
    if (!line.toString().isBlank()) {
      flush(line);
    }
    line.setLength(0);
    sheets.breakPage(cursor);
  }

  private void flush(StringBuilder line) {
    var text = line.toString();
    line.setLength(0);
    double indent = style.leftIndent(font) + (first ? style.firstLineIndent(font) : 0);
    first = false;
    if (area.flows() && sheets.full(cursor, pitch)) {
      sheets.breakPage(cursor);
    }
    int rows = 1;
    if (!text.isBlank()) {
      double room = Math.max(200, area.width() - style.rightIndent());
      var segments = Segment.of(text, indent, room, font, style.tabs, defaultTab);
      if (!segments.isEmpty()) {
        rows = place(segments, room);
        cursor.textSinceBreak = true;
      }
    }
    cursor.y += rows * pitch;
    if (area.flows()) {
      sheets.overflow(cursor);
    }
  }

  private int place(List<Segment> segments, double room) {
    double end = segments.getLast().start() + segments.getLast().width();
    int rows = (int) Math.max(1, Math.ceil(end / room - 0.01));
    double lead = segments.getFirst().start();
    boolean plain = segments.size() == 1 && (lead < room * 0.25 || alignment.equals("left"));
    double shift =
        switch (alignment) {
          case "center" -> Math.max(0, (room - end) / 2);
          case "right" -> Math.max(0, room - end);
          default -> 0;
        };
    String text = "";
    Line.@Nullable Side side = null;
    for (var segment : segments) {
      var its = plain ? plainSide(segment, room) : side(segment, shift);
      if (side != null && its != side) {
        sheets.place(text, side, rows, area, cursor);
        text = "";
      }
      text = text.isEmpty() ? segment.text() : text + "\u3000" + segment.text();
      side = its;
    }
    sheets.place(text, Objects.requireNonNull(side), rows, area, cursor);
    return rows;
  }

  /// One stretch of text: its alignment says where it stands, unless the area is narrow.
  private Line.Side plainSide(Segment segment, double room) {
    double width = Math.min(segment.width(), room);
    double shift = Alignments.shift(alignment, room, width);
    if (area.boxed()) {
      double start = alignment.equals("left") ? segment.start() : shift;
      return Measure.side(area.left() + start, width, sheets.section.textWidth(), true);
    }
    return switch (alignment) {
      case "center" -> Line.Side.CENTRE;
      case "right" -> Line.Side.RIGHT;
      default -> side(segment, 0);
    };
  }

  private Line.Side side(Segment segment, double shift) {
    double room = Math.max(200, area.width());
    return Measure.side(
        area.left() + segment.start() + shift,
        Math.min(segment.width(), room),
        sheets.section.textWidth(),
        area.boxed());
  }
}
