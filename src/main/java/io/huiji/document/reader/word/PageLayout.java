package io.huiji.document.reader.word;

import io.huiji.document.Line;
import io.huiji.document.reader.layout.Measure;
import io.huiji.document.reader.layout.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Estimates where each line stands: page by explicit and stored breaks, or by line heights where
/// the file stores none; place by alignment, indents, tabs and spaces; boxes and frames by their
/// anchors. All lengths in twips.
final class PageLayout {

  private static final double LOW_FROM = 0.40;
  private static final int BOX_PADDING = 144;

  private final Styles styles;
  private final int defaultTab;
  private final boolean storedBreaks;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<String, Integer> notePages;
  private Section section;
  private int paragraphs;

  PageLayout(
      Styles styles,
      int defaultTab,
      boolean storedBreaks,
      Section first,
      Map<String, Integer> notePages) {
    this.styles = styles;
    this.defaultTab = defaultTab;
    this.storedBreaks = storedBreaks;
    this.section = first;
    this.notePages = notePages;
  }

  /// Where the next line goes.
  private static final class Cursor {
    int page;
    double y;
    boolean textSinceBreak;
    @Nullable FramePlace lastFrame;
    double frameY;

    Cursor(int page, double y) {
      this.page = page;
      this.y = y;
    }

    Cursor copy() {
      return new Cursor(page, y);
    }
  }

  /// What lines are set into.
  ///
  /// @param left from the left edge of the page's text area
  /// @param boxed whether the area is narrower than the page on purpose
  /// @param flows whether it continues on the next page
  private record Area(
      double left,
      double width,
      Line.Region region,
      boolean boxed,
      boolean flows,
      boolean counts) {}

  /// Where a section begins.
  record SectionStart(Section section, int page) {}

  List<Placed> placed() {
    return placed;
  }

  /// Lays the body out.
  ///
  /// @return the sections with the pages on which they begin, and as last the number of pages
  List<SectionStart> body(Flow body, List<Section> sections) {
    var starts = new ArrayList<SectionStart>();
    int index = 0;
    section = sections.getFirst();
    starts.add(new SectionStart(section, 1));
    var cursor = new Cursor(1, section.top);
    for (var block : body.blocks) {
      block(block, bodyArea(), cursor);
      if (block instanceof Paragraph p && p.endsSection != null && index + 1 < sections.size()) {
        section = sections.get(++index);
        if (!section.type.equals("continuous") && !section.type.equals("nextColumn")) {
          breakPage(cursor);
          if ((section.type.equals("oddPage") && cursor.page % 2 == 0)
              || (section.type.equals("evenPage") && cursor.page % 2 == 1)) {
            cursor.page++;
          }
        }
        starts.add(new SectionStart(section, cursor.page));
      }
    }
    starts.add(new SectionStart(section, cursor.page));
    return starts;
  }

  private Area bodyArea() {
    double width = section.textWidth() / (double) section.columns;
    return new Area(0, width, Line.Region.BODY, section.columns > 1, true, true);
  }

  void header(Flow header, Section of, int page) {
    section = of;
    var area = new Area(0, of.textWidth(), Line.Region.HEADER, false, false, false);
    flow(header, area, new Cursor(page, of.header));
  }

  void footer(Flow footer, Section of, int page) {
    section = of;
    var area = new Area(0, of.textWidth(), Line.Region.FOOTER, false, false, false);
    int lines = footer.blocks.size();
    flow(footer, area, new Cursor(page, of.pageHeight - of.footer - 300.0 * Math.max(1, lines)));
  }

  void note(Flow note, int page) {
    var area = new Area(0, section.textWidth(), Line.Region.NOTE, false, false, false);
    flow(note, area, new Cursor(page, section.pageHeight));
  }

  private void flow(Flow flow, Area area, Cursor cursor) {
    for (var block : flow.blocks) {
      block(block, area, cursor);
    }
  }

  private void block(Block block, Area area, Cursor cursor) {
    switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, area, cursor);
      case Table table -> table(table, area, cursor);
    }
  }

  private void paragraph(Paragraph paragraph, Area area, Cursor cursor) {
    var style = styles.of(paragraph);
    if (Boolean.TRUE.equals(style.pageBreakBefore) && area.flows() && cursor.y > section.top) {
      breakPage(cursor);
    }
    if (area.counts() && !paragraph.plainText().isBlank()) {
      paragraphs++;
    }
    var frame = style.frame;
    if (frame != null && !frame.dropCap) {
      framed(paragraph, style, frame, area, cursor);
      return;
    }
    cursor.lastFrame = null;
    double anchorY = cursor.y;
    int anchorPage = cursor.page;
    cursor.y += Objects.requireNonNullElse(style.before, 0);
    new ParagraphSetter(paragraph, style, area, cursor).set();
    cursor.y += Objects.requireNonNullElse(style.after, 0);
    for (var box : paragraph.boxes) {
      box(box, style, area, cursor, anchorPage, anchorY);
    }
    for (var note : paragraph.notes) {
      notePages.putIfAbsent(note, cursor.page);
    }
  }

  private void framed(
      Paragraph paragraph, ParagraphStyle style, FramePlace frame, Area around, Cursor cursor) {
    double width = frame.width > 0 ? frame.width : textWidth(paragraph, style);
    double left = FrameGeometry.left(frame, width, section);
    double top =
        cursor.lastFrame != null && cursor.lastFrame.sameAs(frame)
            ? cursor.frameY
            : FrameGeometry.top(frame, section, cursor.y);
    var area = new Area(left, width, Line.Region.FRAME, true, false, around.counts());
    var inside = new Cursor(cursor.page, top);
    new ParagraphSetter(paragraph, style, area, inside).set();
    cursor.lastFrame = frame;
    cursor.frameY = inside.y;
  }

  private int textWidth(Paragraph paragraph, ParagraphStyle style) {
    return paragraph
        .plainText()
        .lines()
        .mapToInt(l -> Measure.width(l.strip(), fontOf(paragraph, style)))
        .max()
        .orElse(0);
  }

  private void box(
      TextBox box, ParagraphStyle style, Area area, Cursor cursor, int page, double anchorY) {
    var anchor = box.anchor();
    double width = anchor.width > 0 ? anchor.width : area.width();
    double left;
    double top;
    if (anchor.inline) {
      left = area.left() + aligned(alignment(style), area.width(), width);
      top = anchorY;
      cursor.y = Math.max(cursor.y, anchorY + anchor.height);
    } else {
      left = FrameGeometry.left(anchor, width, section, area.left());
      top = FrameGeometry.top(anchor, section, anchorY);
    }
    boolean narrow = width < section.textWidth() * 0.6;
    // drawn a little above its anchor's line, so that it is numbered before a line of equal height
    var inside = new Cursor(page, top - 1);
    var content =
        new Area(
            left + BOX_PADDING,
            Math.max(200, width - 2.0 * BOX_PADDING),
            Line.Region.TEXT_BOX,
            narrow,
            false,
            false);
    flow(box.content(), content, inside);
  }

  private void table(Table table, Area area, Cursor cursor) {
    cursor.lastFrame = null;
    double width = table.columns.stream().mapToInt(Integer::intValue).sum();
    if (width <= 0) {
      width = area.width();
    }
    double left = area.left() + table.indent + aligned(table.alignment, area.width(), width);
    var target = cursor;
    if (table.floating.present) {
      left = FrameGeometry.left(table.floating, width, section);
      target = new Cursor(cursor.page, FrameGeometry.top(table.floating, section, cursor.y));
    }
    for (var row : table.rows) {
      row(table, row, left, area, target);
    }
  }

  private void row(Table table, Table.Row row, double tableLeft, Area area, Cursor cursor) {
    double x = tableLeft;
    int column = 0;
    for (; column < row.skippedColumns && column < table.columns.size(); column++) {
      x += table.columns.get(column);
    }
    var end = cursor.copy();
    end.y = cursor.y + Math.max(row.height, 200);
    for (var cell : row.cells) {
      double width = 0;
      for (int i = 0; i < cell.span && column < table.columns.size(); i++, column++) {
        width += table.columns.get(column);
      }
      if (width <= 0) {
        width = cell.width > 0 ? cell.width : area.width() / Math.max(1, row.cells.size());
      }
      var inside = cursor.copy();
      inside.textSinceBreak = cursor.textSinceBreak;
      var region = area.region() == Line.Region.BODY ? Line.Region.TABLE : area.region();
      boolean narrow = width < section.textWidth() * 0.6;
      flow(
          cell.content,
          new Area(
              x + 108, Math.max(200, width - 216), region, narrow, area.flows(), area.counts()),
          inside);
      if (inside.page > end.page || (inside.page == end.page && inside.y > end.y)) {
        end.page = inside.page;
        end.y = inside.y;
      }
      end.textSinceBreak |= inside.textSinceBreak;
      x += width;
    }
    cursor.page = end.page;
    cursor.y = end.y;
    cursor.textSinceBreak = end.textSinceBreak;
    if (area.flows()) {
      overflow(cursor);
    }
  }

  private void breakPage(Cursor cursor) {
    cursor.page++;
    cursor.y = section.top;
    cursor.textSinceBreak = false;
  }

  /// Goes on to the next page where the file stores no breaks and the page is full.
  private void overflow(Cursor cursor) {
    double bottom = section.top + section.textHeight() * section.columns;
    while (!storedBreaks && cursor.y > bottom) {
      cursor.page++;
      cursor.y -= section.textHeight() * (double) section.columns;
    }
  }

  private static int fontOf(Paragraph paragraph, ParagraphStyle style) {
    if (paragraph.fontHalfPoints > 0) {
      return paragraph.fontHalfPoints;
    }
    boolean blank = paragraph.text.toString().isBlank();
    return blank && paragraph.markHalfPoints > 0 ? paragraph.markHalfPoints : style.size();
  }

  private static String alignment(ParagraphStyle style) {
    var said = Objects.requireNonNullElse(style.alignment, "left");
    if (Boolean.TRUE.equals(style.bidirectional)) {
      return switch (said) {
        case "right", "end" -> "left";
        case "center" -> "center";
        default -> "right";
      };
    }
    return switch (said) {
      case "right", "end" -> "right";
      case "center" -> "center";
      default -> "left";
    };
  }

  private static double aligned(String alignment, double area, double width) {
    return switch (alignment) {
      case "center" -> (area - width) / 2;
      case "right", "end" -> area - width;
      default -> 0;
    };
  }

  private double pitch(ParagraphStyle style, int font) {
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

  /// Sets one paragraph, line by line.
  private final class ParagraphSetter {
    private final Paragraph paragraph;
    private final ParagraphStyle style;
    private final Area area;
    private final Cursor cursor;
    private final int font;
    private final double pitch;
    private final String alignment;
    private boolean first = true;

    ParagraphSetter(Paragraph paragraph, ParagraphStyle style, Area area, Cursor cursor) {
      this.paragraph = paragraph;
      this.style = style;
      this.area = area;
      this.cursor = cursor;
      this.font = fontOf(paragraph, style);
      this.pitch = pitch(style, font);
      this.alignment = alignment(style);
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
              breakPage(cursor);
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
      breakPage(cursor);
    }

    private void flush(StringBuilder line) {
      var text = line.toString();
      line.setLength(0);
      double indent = style.leftIndent(font) + (first ? style.firstLineIndent(font) : 0);
      first = false;
      if (area.flows()
          && !storedBreaks
          && cursor.y + pitch > section.top + section.textHeight() * section.columns * 1.02) {
        breakPage(cursor);
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
        overflow(cursor);
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
          add(text, side, rows);
          text = "";
        }
        text = text.isEmpty() ? segment.text() : text + "\u3000" + segment.text();
        side = its;
      }
      add(text, Objects.requireNonNull(side), rows);
      return rows;
    }

    /// One stretch of text: its alignment says where it stands, unless the area is narrow.
    private Line.Side plainSide(Segment segment, double room) {
      double width = Math.min(segment.width(), room);
      double shift = aligned(alignment, room, width);
      if (area.boxed()) {
        double start = alignment.equals("left") ? segment.start() : shift;
        return Measure.side(area.left() + start, width, section.textWidth(), true);
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
          section.textWidth(),
          area.boxed());
    }

    private void add(String text, Line.Side side, int rows) {
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
}
