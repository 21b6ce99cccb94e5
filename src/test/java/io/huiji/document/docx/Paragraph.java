package io.huiji.document.docx;

import java.util.ArrayList;
import java.util.List;

/// Builds one paragraph. Measures are twips; lines are exact unless said otherwise.
final class Paragraph {

  static final int LINE = 579;
  private static final int CHARACTER = 315;

  private final List<String> runs = new ArrayList<>();
  private String align = "both";
  private String indent = "";
  private String tabs = "";
  private String border = "";
  private String rule = "exact";
  private int line = LINE;
  private int before;
  private int after;
  private boolean keep;

  static Paragraph of(String... runs) {
    var paragraph = new Paragraph();
    paragraph.runs.addAll(List.of(runs));
    return paragraph;
  }

  Paragraph centred() {
    align = "center";
    return this;
  }

  Paragraph right() {
    align = "right";
    return this;
  }

  Paragraph left() {
    align = "left";
    return this;
  }

  /// Two characters in, wraps flush.
  Paragraph indented() {
    indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
    return this;
  }

  /// Begins so many characters in, wraps so many further.
  Paragraph hanging(int characters, int further) {
    return hangingTwips(characters * CHARACTER, further * CHARACTER);
  }

  Paragraph hangingTwips(int begin, int further) {
    indent = "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>".formatted(begin + further, further);
    return this;
  }

  Paragraph sides(int left, int right) {
    indent = "<w:ind w:left=\"%d\" w:right=\"%d\"/>".formatted(left, right);
    return this;
  }

  Paragraph tab(String kind, int place) {
    tabs = "<w:tabs><w:tab w:val=\"%s\" w:pos=\"%d\"/></w:tabs>".formatted(kind, place);
    return this;
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

  Paragraph before(int twips) {
    before = twips;
    return this;
  }

  Paragraph after(int twips) {
    after = twips;
    return this;
  }

  Paragraph keepWithNext() {
    keep = true;
    return this;
  }

  Paragraph ruledBelow(int eighths, String colour) {
    border =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%s\"/></w:pBdr>"
            .formatted(eighths, colour);
    return this;
  }

  String xml() {
    return "<w:p><w:pPr>%s<w:widowControl w:val=\"0\"/>%s%s<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"%s\"/>%s<w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
        .formatted(
            keep ? "<w:keepNext/>" : "",
            border,
            tabs,
            before,
            after,
            line,
            rule,
            indent,
            align,
            String.join("", runs));
  }
}
