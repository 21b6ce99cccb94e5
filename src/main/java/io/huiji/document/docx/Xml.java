package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Words;

/// Writes fixed nodes of a template as XML.
final class Xml {

  private Xml() {}

  static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String quoted(String text) {
    return text(text)
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }

  /// An element without places for values.
  static String of(Element element) {
    var xml = new StringBuilder("<").append(element.name());
    element
        .attributes()
        .forEach(
            (name, value) ->
                xml.append(' ').append(name).append("=\"").append(quoted(value)).append('"'));
    if (element.children().isEmpty()) {
      return xml.append("/>").toString();
    }
    xml.append('>');
    for (var child : element.children()) {
      switch (child) {
        case Element inner -> xml.append(of(inner));
        case Words words -> xml.append(text(words.text()));
        default -> throw new IllegalStateException("not fixed: " + child);
      }
    }
    return xml.append("</").append(element.name()).append('>').toString();
  }
}
