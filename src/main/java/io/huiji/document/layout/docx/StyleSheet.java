package io.huiji.document.layout.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The styles of a Word file, resolved along what they are based on.
final class StyleSheet {

  private final ThemeFonts theme;
  private final Map<String, XmlNode> styles = new HashMap<>();
  private final Map<String, Look> resolved = new HashMap<>();
  private Look defaults = Look.NOTHING;
  private String plain = "";

  /// The look of paragraphs and of their runs.
  record Look(ParagraphLook paragraph, RunLook run) {

    static final Look NOTHING = new Look(ParagraphLook.NOTHING, RunLook.NOTHING);

    Look over(Look base) {
      return new Look(paragraph.over(base.paragraph), run.over(base.run));
    }
  }

  StyleSheet(@Nullable XmlNode part, ThemeFonts theme) {
    this.theme = theme;
    if (part != null) {
      part.child("w:docDefaults").ifPresent(this::readDefaults);
      part.children().stream().filter(node -> node.is("w:style")).forEach(this::readStyle);
    }
  }

  private void readDefaults(XmlNode node) {
    defaults =
        new Look(
            ParagraphLook.of(
                node.child("w:pPrDefault").flatMap(n -> n.child("w:pPr")).orElse(null)),
            RunLook.of(
                node.child("w:rPrDefault").flatMap(n -> n.child("w:rPr")).orElse(null), theme));
  }

  private void readStyle(XmlNode style) {
    styles.put(style.attribute("styleId"), style);
    if (style.attribute("type").equals("paragraph")
        && style.attribute("default").matches("1|true|on")) {
      plain = style.attribute("styleId");
    }
  }

  ThemeFonts theme() {
    return theme;
  }

  /// Of a paragraph style over the defaults; of the usual style for an unknown name.
  Look paragraph(String style) {
    var known = styles.containsKey(style) ? style : plain;
    return resolved.computeIfAbsent(known, s -> chain(s, new HashSet<>()).over(defaults));
  }

  RunLook character(String style) {
    return style.isEmpty() ? RunLook.NOTHING : chain(style, new HashSet<>()).run();
  }

  private Look chain(String id, Set<String> seen) {
    var style = styles.get(id);
    if (style == null || !seen.add(id)) {
      return Look.NOTHING;
    }
    return new Look(
            ParagraphLook.of(style.child("w:pPr").orElse(null)),
            RunLook.of(style.child("w:rPr").orElse(null), theme))
        .over(chain(style.value("w:basedOn"), seen));
  }
}
