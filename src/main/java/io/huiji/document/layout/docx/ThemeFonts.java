package io.huiji.document.layout.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The faces that a theme gives to headings and text.
record ThemeFonts(Map<String, String> fonts) {

  static final ThemeFonts NONE = new ThemeFonts(Map.of());

  static ThemeFonts of(XmlNode theme) {
    var fonts = new HashMap<String, String>();
    theme
        .all()
        .filter(node -> node.is("majorFont") || node.is("minorFont"))
        .forEach(node -> collect(node, node.name().substring(0, 5), fonts));
    return new ThemeFonts(Map.copyOf(fonts));
  }

  private static void collect(XmlNode node, String prefix, Map<String, String> fonts) {
    typeface(node.child("latin")).ifPresent(face -> fonts.put(prefix + "Ascii", face));
    node.children().stream()
        .filter(child -> child.is("font") && child.attribute("script").equals("Hans"))
        .findFirst()
        .flatMap(child -> typeface(Optional.of(child)))
        .ifPresent(face -> fonts.put(prefix + "EastAsia", face));
    typeface(node.child("ea")).ifPresent(face -> fonts.put(prefix + "EastAsia", face));
  }

  private static Optional<String> typeface(Optional<XmlNode> node) {
    return node.map(n -> n.attribute("typeface")).filter(face -> !face.isEmpty());
  }

  /// The face that an {@code w:rFonts} names for eastAsia or ascii, through the theme or directly.
  @Nullable String font(XmlNode run, String script) {
    var themed = run.attribute(script + "Theme").replace("HAnsi", "Ascii");
    if (!themed.isEmpty() && fonts.containsKey(themed)) {
      return fonts.get(themed);
    }
    var own = run.attribute(script);
    return own.isEmpty() ? null : own;
  }
}
