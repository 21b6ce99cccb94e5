package io.huiji.document.reader.word;

import io.huiji.document.Line;
import io.huiji.document.reader.layout.Measure;
import io.huiji.document.reader.layout.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Estimates where each line stands: page by explicit and stored breaks, or by line heights where
/// the file stores none; place by alignment, indents, tabs and spaces; boxes and frames by their
/// anchors. All lengths in twips.
final class PageLayout {

  private static final int BOX_PADDING = 144;

  private final Styles styles;
  private final int defaultTab;
  private final Sheets sheets;
  private final TableSetter tables;
  private final Map<String, Integer> notePages;

  PageLayout(
      Styles styles,
      int defaultTab,
      boolean storedBreaks,
      Section first,
      Map<String, Integer> notePages) {
    this.styles = styles;
    this.defaultTab = defaultTab;
    this.sheets = new Sheets(first, storedBreaks);
    this.tables = new TableSetter(sheets, this::flow);
    this.notePages = notePages;
  }

  /// Where a section begins.
  record SectionStart(Section section, int page) {}

  List<Placed> placed() {
    return sheets.placed;
  }

  /// Lays the body out.
  ///
  /// @return the sections with the pages on which they begin, and as last the number of pages
  List<SectionStart> body(Flow body, List<Section> sections) {
    var starts = new ArrayList<SectionStart>();
    int index = 0;
    sheets.section = sections.getFirst();
    starts.add(new SectionStart(sheets.section, 1));
    var cursor = new Cursor(1, sheets.section.top);
    for (var block : body.blocks) {
      block(block, bodyArea(), cursor);
      if (block instanceof Paragraph p && p.endsSection != null && index + 1 < sections.size()) {
        sheets.section = sections.get(++index);
        if (!sheets.section.type.equals("continuous")
            && !sheets.section.type.equals("nextColumn")) {
          sheets.breakPage(cursor);
          if ((sheets.section.type.equals("oddPage") && cursor.page % 2 == 0)
              || (sheets.section.type.equals("evenPage") && cursor.page % 2 == 1)) {
            cursor.page++;
          }
        }
        starts.add(new SectionStart(sheets.section, cursor.page));
      }
    }
    starts.add(new SectionStart(sheets.section, cursor.page));
    return starts;
  }

  private Area bodyArea() {
    double width = sheets.section.textWidth() / (double) sheets.section.columns;
    return new Area(0, width, Line.Region.BODY, sheets.section.columns > 1, true, true);
  }

  void header(Flow header, Section of, int page) {
    sheets.section = of;
    var area = new Area(0, of.textWidth(), Line.Region.HEADER, false, false, false);
    flow(header, area, new Cursor(page, of.header));
  }

  void footer(Flow footer, Section of, int page) {
    sheets.section = of;
    var area = new Area(0, of.textWidth(), Line.Region.FOOTER, false, false, false);
    int lines = footer.blocks.size();
    flow(footer, area, new Cursor(page, of.pageHeight - of.footer - 300.0 * Math.max(1, lines)));
  }

  void note(Flow note, int page) {
    var area = new Area(0, sheets.section.textWidth(), Line.Region.NOTE, false, false, false);
    flow(note, area, new Cursor(page, sheets.section.pageHeight));
  }

  private void flow(Flow flow, Area area, Cursor cursor) {
    for (var block : flow.blocks) {
      block(block, area, cursor);
    }
  }

  private void block(Block block, Area area, Cursor cursor) {
    switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, area, cursor);
      case Table table -> tables.set(table, area, cursor);
    }
  }

  private void paragraph(Paragraph paragraph, Area area, Cursor cursor) {
    var style = styles.of(paragraph);
    if (Boolean.TRUE.equals(style.pageBreakBefore)
        && area.flows()
        && cursor.y > sheets.section.top) {
      sheets.breakPage(cursor);
    }
    if (area.counts() && !paragraph.plainText().isBlank()) {
      sheets.countParagraph();
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
    new ParagraphSetter(paragraph, style, area, cursor, sheets, defaultTab).set();
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
    double left = FrameGeometry.left(frame, width, sheets.section);
    double top =
        cursor.lastFrame != null && cursor.lastFrame.sameAs(frame)
            ? cursor.frameY
            : FrameGeometry.top(frame, sheets.section, cursor.y);
    var area = new Area(left, width, Line.Region.FRAME, true, false, around.counts());
    var inside = new Cursor(cursor.page, top);
    new ParagraphSetter(paragraph, style, area, inside, sheets, defaultTab).set();
    cursor.lastFrame = frame;
    cursor.frameY = inside.y;
  }

  private int textWidth(Paragraph paragraph, ParagraphStyle style) {
    return paragraph
        .plainText()
        .lines()
        .mapToInt(l -> Measure.width(l.strip(), paragraph.font(style)))
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
      left = area.left() + Alignments.shift(Alignments.seen(style), area.width(), width);
      top = anchorY;
      cursor.y = Math.max(cursor.y, anchorY + anchor.height);
    } else {
      left = FrameGeometry.left(anchor, width, sheets.section, area.left());
      top = FrameGeometry.top(anchor, sheets.section, anchorY);
    }
    boolean narrow = width < sheets.section.textWidth() * 0.6;
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
}
