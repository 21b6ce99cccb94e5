package io.huiji.document.reader.word;

import io.huiji.document.reader.guard.SafeXml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The styles of a Word file, resolved along what they are based on.
final class Styles {

  private final ParagraphStyle defaults = new ParagraphStyle();
  private final Map<String, ParagraphStyle> own = new HashMap<>();
  private final Map<String, String> basedOn = new HashMap<>();
  private final Map<String, ParagraphStyle> resolved = new HashMap<>();
  private String defaultParagraph = "";

  static Styles none() {
    return new Styles();
  }

  static Styles read(XMLStreamReader xml) throws XMLStreamException {
    var styles = new Styles();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (WordNames.of(xml)) {
          case "w:docDefaults" -> Properties.style(xml, styles.defaults);
          case "w:style" -> styles.readStyle(xml);
          default -> {}
        }
      }
    }
    return styles;
  }

  private void readStyle(XMLStreamReader xml) throws XMLStreamException {
    var id = SafeXml.attribute(xml, "styleId");
    if (SafeXml.attribute(xml, "type").equals("paragraph")
        && SafeXml.attribute(xml, "default").matches("1|true|on")) {
      defaultParagraph = id;
    }
    var style = new ParagraphStyle();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:basedOn" -> basedOn.put(id, Properties.value(xml));
            case "w:pPr", "w:rPr" -> {
              Properties.style(xml, style);
              return true;
            }
            case "w:tblStylePr" -> {
              SafeXml.skip(xml);
              return true;
            }
            default -> {}
          }
          return false;
        });
    own.put(id, style);
  }

  /// Properties of a paragraph in force: its own over its style over the defaults.
  ParagraphStyle of(Paragraph paragraph) {
    return paragraph.own.over(paragraphStyle(paragraph.style));
  }

  ParagraphStyle paragraphStyle(String id) {
    var chosen = own.containsKey(id) ? id : defaultParagraph;
    return resolved.computeIfAbsent(chosen, c -> chain(c, new HashSet<>()).over(defaults));
  }

  /// Whether a character style hides its text.
  boolean hides(String characterStyle) {
    return !characterStyle.isEmpty()
        && Boolean.TRUE.equals(chain(characterStyle, new HashSet<>()).vanish);
  }

  private ParagraphStyle chain(String id, Set<String> seen) {
    var style = own.get(id);
    if (style == null || !seen.add(id)) {
      return new ParagraphStyle();
    }
    return style.over(chain(basedOn.getOrDefault(id, ""), seen));
  }
}
