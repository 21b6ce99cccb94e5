package io.huiji.document.layout.docx;

import io.huiji.document.layout.model.Declaration.Footer;
import io.huiji.document.layout.model.Declaration.Section;
import io.huiji.document.layout.model.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads what the sections of a document say about their pages.
final class Sections {

  private static final XmlNode NONE =
      new XmlNode("", java.util.Map.of(), List.of(), new StringBuilder(0));

  private final Function<String, Stream<Footer>> footers;

  /// @param footers reads the footer of a relationship; its type is left empty
  Sections(Function<String, Stream<Footer>> footers) {
    this.footers = footers;
  }

  List<Section> of(XmlNode body) {
    var sections = new ArrayList<Section>();
    List<Footer> inherited = List.of();
    for (var node : body.all().filter(n -> n.is("w:sectPr")).toList()) {
      var own = footers(node);
      inherited = own.isEmpty() ? inherited : own;
      sections.add(section(node, inherited));
    }
    return sections.isEmpty() ? List.of(section(NONE, List.of())) : sections;
  }

  private static Section section(XmlNode node, List<Footer> footers) {
    var size = node.child("w:pgSz").orElse(NONE);
    var margins = node.child("w:pgMar").orElse(NONE);
    double width = length(size, "w", 12240);
    double height = length(size, "h", 15840);
    double gutter = length(margins, "gutter", 0);
    return new Section(
        width,
        height,
        new TextArea(
            length(margins, "left", 1440) + gutter,
            Math.abs(length(margins, "top", 1440)),
            width - length(margins, "right", 1440),
            height - Math.abs(length(margins, "bottom", 1440))),
        node.child("w:docGrid")
            .filter(grid -> grid.attribute("type").matches("linesAndChars|snapToChars"))
            .isPresent(),
        node.on("w:titlePg").orElse(false),
        footers);
  }

  private List<Footer> footers(XmlNode section) {
    return section.children().stream()
        .filter(node -> node.is("w:footerReference"))
        .flatMap(
            node ->
                footers
                    .apply(node.attribute("id"))
                    .map(f -> new Footer(node.attribute("type"), f.text(), f.paragraph())))
        .toList();
  }

  private static double length(XmlNode node, String attribute, double twips) {
    return Twips.millimetres(Twips.of(node.attribute(attribute), twips));
  }
}
