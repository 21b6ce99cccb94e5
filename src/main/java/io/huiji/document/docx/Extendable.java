package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.docx.Node.Element;
import java.util.List;

/// A list of the package (types, relations) to which elements are added at the end.
///
/// @param prefix of the elements' names, with its colon; mostly empty
record Extendable(String before, String prefix, String after) {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  static Extendable of(Element root) {
    var xml = Xml.of(root);
    var end = "</" + root.name() + ">";
    var open =
        root.children().isEmpty()
            ? xml.substring(0, xml.length() - 2) + ">"
            : xml.substring(0, xml.length() - end.length());
    return new Extendable(open, root.name().substring(0, root.name().indexOf(':') + 1), end);
  }

  /// @param added elements, each without its angle bracket and prefix at the beginning
  byte[] with(List<String> added) {
    var xml = new StringBuilder(HEAD).append(before);
    added.forEach(element -> xml.append('<').append(prefix).append(element));
    return xml.append(after).toString().getBytes(UTF_8);
  }
}
