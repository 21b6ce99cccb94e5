package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Alignment;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.Piece;
import io.huiji.document.layout.model.PlacedGlyph;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextArea;
import io.huiji.document.layout.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/// Puts printed lines together to paragraphs: a line goes on where the one before runs to the right
/// edge and this one begins at the left edge, or hangs under the words after a colon.
final class PrintedParagraphs {

  private static final double HEADLINE = 18;
  private static final double MILLIMETRE_TOLERANCE = 1.2;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<TextLine> open = new ArrayList<>();
  private boolean openInTable;
  private TextArea openArea = TextArea.STANDARD;

  private PrintedParagraphs() {}

  /// Of all pages, without headers and page numbers.
  static List<Paragraph> of(List<RenderedPage> pages, PageAreas areas) {
    var made = new PrintedParagraphs();
    for (var page : pages) {
      var area = areas.of(page);
      for (var line : areas.text(page)) {
        made.add(line, area, betweenUprightRules(page, line));
      }
    }
    made.close();
    return made.paragraphs;
  }

  private static boolean betweenUprightRules(RenderedPage page, TextLine line) {
    return page.rules().stream()
            .filter(rule -> !rule.horizontal())
            .filter(rule -> rule.from() < line.baseline() && rule.to() > line.top())
            .count()
        >= 2;
  }

  private void add(TextLine line, TextArea area, boolean inTable) {
    if (open.isEmpty() || !continues(line, area, inTable)) {
      close();
      openInTable = inTable;
      openArea = area;
    }
    open.add(line);
  }

  private boolean continues(TextLine line, TextArea area, boolean inTable) {
    var last = open.getLast();
    if (inTable != openInTable || Math.abs(last.size() - line.size()) > 0.6) {
      return false;
    }
    boolean samePage = last.page() == line.page();
    double gap = (line.baseline() - last.baseline()) / line.em();
    if (line.size() >= HEADLINE && centred(last, area) && centred(line, area)) {
      return samePage && gap < 2.6 && last.colour().equals(line.colour());
    }
    if ((samePage && gap > 2.4) || !reachesRight(last, area)) {
      return false;
    }
    double indent = (line.left() - area.left()) / line.em();
    return indent < 0.6 ? !begins(line) : hangs(line);
  }

  private static boolean begins(TextLine line) {
    return Patterns.LABEL.matcher(line.text()).matches() && line.text().length() < 5;
  }

  private boolean hangs(TextLine line) {
    var text = open.getFirst().text();
    double further = (line.left() - open.getFirst().left()) / line.em();
    if (Patterns.PEOPLE.matcher(text).matches() || Patterns.COPIES.matcher(text).matches()) {
      return further > -0.5 && !open.getLast().text().endsWith("。") && !startsAnew(line);
    }
    boolean note =
        Patterns.NOTE.matcher(text).matches() || Patterns.NOTE_ITEM.matcher(text).matches();
    return note && further > 0.5 && !Patterns.NOTE_ITEM.matcher(line.text()).matches();
  }

  private static boolean startsAnew(TextLine line) {
    return Patterns.PEOPLE.matcher(line.text()).matches()
        || Patterns.COPIES.matcher(line.text()).matches()
        || Patterns.DATE.matcher(line.text()).find();
  }

  private static boolean reachesRight(TextLine line, TextArea area) {
    return line.right() > area.right() - 2.6 * line.em();
  }

  private static boolean centred(TextLine line, TextArea area) {
    double middle = (line.left() + line.right()) / 2;
    double free = (line.left() - area.left()) / line.em();
    return Math.abs(middle - area.middle()) < MILLIMETRE_TOLERANCE
        && (free > 2.6 || line.size() >= HEADLINE);
  }

  private void close() {
    if (!open.isEmpty()) {
      paragraphs.add(paragraph());
      open.clear();
    }
  }

  private Paragraph paragraph() {
    var first = open.getFirst();
    return new Paragraph(
        first.page(),
        open.stream().flatMap(line -> pieces(line).stream()).toList(),
        alignment(first, openArea),
        (first.left() - openArea.left()) / first.em(),
        0,
        openInTable,
        false,
        false,
        open);
  }

  private static Alignment alignment(TextLine line, TextArea area) {
    if (centred(line, area)) {
      return Alignment.CENTRE;
    }
    return line.left() > area.middle() - 6 * line.em()
            && line.right() > area.right() - 6 * line.em()
        ? Alignment.RIGHT
        : Alignment.LEFT;
  }

  private static List<Piece> pieces(TextLine line) {
    var pieces = new ArrayList<Piece>();
    var words = new StringBuilder();
    PlacedGlyph before = null;
    for (var glyph : line.glyphs()) {
      if (before != null && !sameLook(before, glyph)) {
        pieces.add(piece(words, before));
      }
      words.append(glyph.text());
      before = glyph;
    }
    if (before != null) {
      pieces.add(piece(words, before));
    }
    return pieces;
  }

  private static boolean sameLook(PlacedGlyph one, PlacedGlyph other) {
    return one.font().equals(other.font())
        && Math.abs(one.size() - other.size()) < 0.2
        && one.colour().equals(other.colour());
  }

  private static Piece piece(StringBuilder words, PlacedGlyph look) {
    var piece =
        new Piece(
            words.toString(),
            Face.of(look.font(), false),
            Math.round(look.size() * 4) / 4.0,
            look.colour(),
            0);
    words.setLength(0);
    return piece;
  }
}
