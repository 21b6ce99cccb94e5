package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;

/// How a paragraph begins, up to its first run: free, or kept on the page of the next one.
///
/// A value of several paragraphs whose template is kept with the next is meant as a whole: only its
/// last paragraph is kept, else it could not be broken over pages.
///
/// @param asked whether the template's paragraph is kept with the next
record Beginning(Fragment free, Fragment kept, boolean asked) {

  private static final Set<String> OFF = Set.of("0", "false", "off");

  static Beginning of(Element paragraph, Fragments fragments) {
    return new Beginning(
        fragments.of(xml(paragraph, false)),
        fragments.of(xml(paragraph, true)),
        paragraph
            .child("w:pPr")
            .flatMap(properties -> properties.child("w:keepNext"))
            .filter(keep -> !OFF.contains(keep.attributes().getOrDefault("w:val", "1")))
            .isPresent());
  }

  /// @param heading whether the paragraph is nothing but a heading, which never ends a page
  Fragment of(boolean heading, boolean last) {
    return heading || (asked && last) ? kept : free;
  }

  private static String xml(Element paragraph, boolean keep) {
    var begin = new StringBuilder("<w:p");
    paragraph
        .attributes()
        .forEach((name, value) -> begin.append(" %s=\"%s\"".formatted(name, Xml.quoted(value))));
    var properties = properties(paragraph, keep);
    begin.append('>').append(properties.children().isEmpty() ? "" : Xml.of(properties));
    return begin.toString();
  }

  // the schema wants the style first, then what keeps it with the next
  private static Element properties(Element paragraph, boolean keep) {
    var own =
        paragraph.elements().stream()
            .filter(child -> child.is("w:pPr"))
            .flatMap(child -> child.elements().stream())
            .toList();
    var properties = Element.named("w:pPr");
    own.stream().filter(child -> child.is("w:pStyle")).forEach(properties.children()::add);
    if (keep) {
      properties
          .children()
          .add(new Element("w:keepNext", new LinkedHashMap<>(), new ArrayList<>()));
    }
    own.stream()
        .filter(child -> !child.is("w:pStyle") && !child.is("w:keepNext"))
        .forEach(properties.children()::add);
    return properties;
  }
}
