package io.huiji.document.docx;

/// Paragraph properties in the order of the schema; what is empty is left to the style. Measures
/// are twips, lines exact.
///
/// @param sides indents as XML, empty for the style's
record Shape(
    boolean keepNext,
    boolean keepLines,
    boolean newPage,
    String border,
    String tabs,
    String spacing,
    String sides,
    String align,
    String outline) {

  static final int LINE = 579;

  static Shape plain() {
    return new Shape(false, false, false, "", "", "", "", "", "");
  }

  Shape aligned(String way) {
    return new Shape(keepNext, keepLines, newPage, border, tabs, spacing, sides, way, outline);
  }

  /// Two characters in, wraps flush.
  Shape indented() {
    return sides("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>");
  }

  Shape sides(String indents) {
    return new Shape(keepNext, keepLines, newPage, border, tabs, spacing, indents, align, outline);
  }

  Shape keptWithNext() {
    return new Shape(true, keepLines, newPage, border, tabs, spacing, sides, align, outline);
  }

  Shape keptTogether() {
    return new Shape(keepNext, true, newPage, border, tabs, spacing, sides, align, outline);
  }

  Shape onNewPage() {
    return new Shape(keepNext, keepLines, true, border, tabs, spacing, sides, align, outline);
  }

  Shape line(int twips) {
    return spaced(0, 0, twips, "exact");
  }

  Shape spaced(int before, int after, int line, String rule) {
    var xml =
        "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"%s\"/>"
            .formatted(before, after, line, rule);
    return new Shape(keepNext, keepLines, newPage, border, tabs, xml, sides, align, outline);
  }

  Shape tab(String kind, int place) {
    var xml = "<w:tabs><w:tab w:val=\"%s\" w:pos=\"%d\"/></w:tabs>".formatted(kind, place);
    return new Shape(keepNext, keepLines, newPage, border, xml, spacing, sides, align, outline);
  }

  Shape ruledBelow(int eighths, String colour) {
    var xml =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%s\"/></w:pBdr>"
            .formatted(eighths, colour);
    return new Shape(keepNext, keepLines, newPage, xml, tabs, spacing, sides, align, outline);
  }

  /// A heading of this level, beginning with 0, in the reader's list of headings.
  Shape outline(int level) {
    var xml = "<w:outlineLvl w:val=\"%d\"/>".formatted(level);
    return new Shape(keepNext, keepLines, newPage, border, tabs, spacing, sides, align, xml);
  }

  /// @param style element that names the style, or empty
  String properties(String style) {
    var inside =
        style
            + (keepNext ? "<w:keepNext/>" : "")
            + (keepLines ? "<w:keepLines/>" : "")
            + (newPage ? "<w:pageBreakBefore/>" : "")
            + border
            + tabs
            + spacing
            + sides
            + (align.isEmpty() ? "" : "<w:jc w:val=\"%s\"/>".formatted(align))
            + outline;
    return inside.isEmpty() ? "" : "<w:pPr>" + inside + "</w:pPr>";
  }

  /// What holds for every paragraph: lines of 28.95 pt off the grid, set flush left. Full lines end
  /// at the right edge all the same; justified ones lose a mark of punctuation that hangs over the
  /// edge when LibreOffice 7.4 prints them.
  String asDefault() {
    return "<w:pPr><w:widowControl w:val=\"0\"/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/></w:pPr>"
        .formatted(LINE);
  }
}
