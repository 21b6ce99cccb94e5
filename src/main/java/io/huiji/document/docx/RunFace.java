package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The beginning of a run in the face of a heading level, all else as the template has it.
final class RunFace {

  private static final List<String> ATTRIBUTES =
      List.of("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs");

  private static final Set<String> AFTER_SIZE =
      Set.of(
          "w:highlight",
          "w:u",
          "w:effect",
          "w:bdr",
          "w:shd",
          "w:fitText",
          "w:vertAlign",
          "w:rtl",
          "w:cs",
          "w:em",
          "w:lang",
          "w:eastAsianLayout",
          "w:specVanish",
          "w:oMath");

  private RunFace() {}

  /// @param face empty: the template's own
  static String begin(Element run, String face) {
    var properties = properties(run, face);
    var inside = properties.children().isEmpty() ? "" : Xml.of(properties);
    return "<w:r>" + inside + "<w:t xml:space=\"preserve\">";
  }

  /// The properties of a run in two halves, between which its size belongs by the schema's order.
  static void withoutSize(Element run, Consumer<String> before, Consumer<String> after) {
    var first = new StringBuilder("<w:rPr>");
    var second = new StringBuilder();
    for (var child : run.child("w:rPr").map(Element::elements).orElse(List.of())) {
      if (!child.is("w:sz") && !child.is("w:szCs")) {
        (AFTER_SIZE.contains(child.name()) ? second : first).append(Xml.of(child));
      }
    }
    before.accept(first.toString());
    after.accept(second.append("</w:rPr>").toString());
  }

  private static Element properties(Element run, String face) {
    var own =
        run.elements().stream()
            .filter(child -> child.is("w:rPr"))
            .flatMap(child -> child.elements().stream())
            .toList();
    var properties = Element.named("w:rPr");
    if (face.isEmpty()) {
      properties.children().addAll(own);
      return properties;
    }
    own.stream().filter(child -> child.is("w:rStyle")).forEach(properties.children()::add);
    properties.children().add(fonts(face));
    own.stream()
        .filter(child -> !child.is("w:rStyle") && !child.is("w:rFonts"))
        .forEach(properties.children()::add);
    return properties;
  }

  private static Element fonts(String face) {
    var attributes = new LinkedHashMap<String, String>();
    ATTRIBUTES.forEach(name -> attributes.put(name, face));
    return new Element("w:rFonts", attributes, new ArrayList<>());
  }
}
