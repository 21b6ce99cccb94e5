package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// How long the first line of each paragraph of a part may be, in twips: the page without its
/// margins, the column, the cell or the text box, without the paragraph's indents.
final class LineWidths {

  /// A4 with the margins of GB/T 9704—2012, 5.2; where a part says nothing of its page.
  static final int USUAL = 8845;

  private static final int CELL_MARGIN = 108;
  private static final int BOX_MARGINS = 288;
  private static final int EMU_PER_TWIP = 635;
  private static final Pattern POINTS = Pattern.compile("(?:^|;)\\s*width:\\s*([0-9.]+)pt");

  private final IdentityHashMap<Element, Integer> widths = new IdentityHashMap<>();

  /// @param page the text width of the document's last section, for headers and footers
  LineWidths(Element root, int page) {
    var body = root.child("w:body");
    if (body.isPresent()) {
      body(body.get().elements(), page);
    } else {
      walk(root, page, CELL_MARGIN * 2);
    }
  }

  int of(Element paragraph) {
    return widths.getOrDefault(paragraph, USUAL);
  }

  /// The text width of the section that ends the body.
  static int ofPage(Element root) {
    return root.child("w:body")
        .flatMap(body -> body.child("w:sectPr"))
        .map(LineWidths::ofSection)
        .orElse(USUAL);
  }

  private void body(List<Element> children, int last) {
    var width = last;
    for (var index = children.size() - 1; index >= 0; index--) {
      var child = children.get(index);
      width =
          child
              .child("w:pPr")
              .flatMap(properties -> properties.child("w:sectPr"))
              .map(LineWidths::ofSection)
              .orElse(width);
      walk(child, width, CELL_MARGIN * 2);
    }
  }

  private static int ofSection(Element section) {
    var page = section.child("w:pgSz").flatMap(size -> size.number("w:w"));
    var margins = section.child("w:pgMar");
    if (page.isEmpty() || margins.isEmpty()) {
      return USUAL;
    }
    var text =
        page.get()
            - margins.get().number("w:left").orElse(0)
            - margins.get().number("w:right").orElse(0)
            - margins.get().number("w:gutter").orElse(0);
    var columns = section.child("w:cols");
    var count = Math.max(1, columns.flatMap(element -> element.number("w:num")).orElse(1));
    var gap = columns.flatMap(element -> element.number("w:space")).orElse(720);
    return (text - gap * (count - 1)) / count;
  }

  private void walk(Element element, int width, int cellMargins) {
    var inner = inner(element, width, cellMargins);
    var margins = element.is("w:tbl") ? cellMargins(element) : cellMargins;
    if (element.is("w:p")) {
      widths.put(element, Math.max(1, width - indents(element)));
    }
    element.elements().forEach(child -> walk(child, inner, margins));
  }

  private static int inner(Element element, int width, int cellMargins) {
    return switch (element.name()) {
      case "w:tc" ->
          element
              .child("w:tcPr")
              .flatMap(properties -> properties.child("w:tcW"))
              .filter(size -> "dxa".equals(size.attributes().get("w:type")))
              .flatMap(size -> size.number("w:w"))
              .map(size -> size - cellMargins)
              .orElse(width);
      case "wp:anchor", "wp:inline" ->
          element
              .child("wp:extent")
              .flatMap(extent -> extent.number("cx"))
              .map(wide -> wide / EMU_PER_TWIP - BOX_MARGINS)
              .orElse(width);
      case "v:shape", "v:rect", "v:roundrect" -> {
        var points = POINTS.matcher(element.attributes().getOrDefault("style", ""));
        yield points.find()
            ? (int) (Double.parseDouble(points.group(1)) * 20) - BOX_MARGINS
            : width;
      }
      default -> width;
    };
  }

  private static int cellMargins(Element table) {
    var margins = table.child("w:tblPr").flatMap(properties -> properties.child("w:tblCellMar"));
    return margins
        .map(
            sides ->
                sides.child("w:left").flatMap(side -> side.number("w:w")).orElse(CELL_MARGIN)
                    + sides
                        .child("w:right")
                        .flatMap(side -> side.number("w:w"))
                        .orElse(CELL_MARGIN))
        .orElse(CELL_MARGIN * 2);
  }

  private static int indents(Element paragraph) {
    return paragraph
        .child("w:pPr")
        .flatMap(properties -> properties.child("w:ind"))
        .map(
            indent ->
                indent.number("w:left").or(() -> indent.number("w:start")).orElse(0)
                    + indent.number("w:right").or(() -> indent.number("w:end")).orElse(0)
                    + indent.number("w:firstLine").orElse(0)
                    - indent.number("w:hanging").orElse(0))
        .orElse(0);
  }
}
