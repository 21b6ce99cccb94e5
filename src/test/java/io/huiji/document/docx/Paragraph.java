package io.huiji.document.docx;

import java.util.ArrayList;
import java.util.List;

/// Builds one paragraph of a style. Measures are twips; lines are exact unless said otherwise.
final class Paragraph {

  static final int LINE = Shape.LINE;
  static final int CHARACTER = 315;

  private final Style style;
  private final List<String> runs;
  private Shape shape = Shape.plain();
  private String rule = "exact";
  private int line;
  private int before;
  private int after;

  private Paragraph(Style style, List<String> runs) {
    this.style = style;
    this.runs = new ArrayList<>(runs);
  }

  /// In the style of plain text.
  static Paragraph of(String... runs) {
    return with(Style.NORMAL, runs);
  }

  /// All of it looks as the style says.
  static Paragraph of(Style style, String text) {
    return with(style, Style.run(text));
  }

  /// Some runs differ from the style.
  static Paragraph with(Style style, String... runs) {
    return new Paragraph(style, List.of(runs));
  }

  /// An empty line.
  static Paragraph blank() {
    return with(Style.NORMAL);
  }

  Paragraph centred() {
    return shaped(shape.aligned("center"));
  }

  Paragraph right() {
    return shaped(shape.aligned("right"));
  }

  Paragraph left() {
    return shaped(shape.aligned("left"));
  }

  private Paragraph shaped(Shape other) {
    shape = other;
    return this;
  }

  Paragraph hangingTwips(int begin, int further) {
    return hangingTwips(begin, further, 0);
  }

  /// Begins so far in, wraps so much further, ends before the right edge.
  Paragraph hangingTwips(int begin, int further, int right) {
    var end = right == 0 ? "" : " w:right=\"%d\"".formatted(right);
    return shaped(
        shape.sides(
            "<w:ind w:left=\"%d\"%s w:hanging=\"%d\"/>".formatted(begin + further, end, further)));
  }

  Paragraph sides(int left, int right) {
    return shaped(
        shape.sides(
            "<w:ind w:left=\"%d\" w:right=\"%d\" w:firstLine=\"0\"/>".formatted(left, right)));
  }

  Paragraph tab(String kind, int place) {
    return shaped(shape.tab(kind, place));
  }

  Paragraph line(int twips) {
    line = twips;
    return this;
  }

  Paragraph atLeast(int twips) {
    rule = "atLeast";
    line = twips;
    return this;
  }

  /// Lines of so many 240ths of what the face wants.
  Paragraph multiple(int parts) {
    rule = "auto";
    line = parts;
    return this;
  }

  Paragraph before(int twips) {
    before = twips;
    return this;
  }

  Paragraph after(int twips) {
    after = twips;
    return this;
  }

  Paragraph keepWithNext() {
    return shaped(shape.keptWithNext());
  }

  Paragraph keepTogether() {
    return shaped(shape.keptTogether());
  }

  Paragraph onNewPage() {
    return shaped(shape.onNewPage());
  }

  String xml() {
    if (line > 0 || before > 0 || after > 0) {
      shape = shape.spaced(before, after, line > 0 ? line : style.line(), rule);
    }
    var name = style == Style.NORMAL ? "" : "<w:pStyle w:val=\"%s\"/>".formatted(style.id());
    return "<w:p>%s%s</w:p>".formatted(shape.properties(name), String.join("", runs));
  }
}
