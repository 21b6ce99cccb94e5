package io.huiji.document.ofd;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/// The faces of a document. A PDF cuts one face into several subsets; here they come together again
/// under its name.
final class Faces {

  private final Map<String, Face> byName = new LinkedHashMap<>();
  private final IdentityHashMap<PDFont, Map<Integer, Glyph>> known = new IdentityHashMap<>();

  /// @param text its characters; a blank where the PDF does not say
  record Glyph(Face face, String text, int number) {}

  Collection<Face> all() {
    return byName.values();
  }

  Glyph glyph(PDFont font, int code) throws IOException {
    var glyphs = known.computeIfAbsent(font, _ -> new HashMap<>());
    var found = glyphs.get(code);
    if (found == null) {
      found = take(font, code);
      glyphs.put(code, found);
    }
    return found;
  }

  private Glyph take(PDFont font, int code) throws IOException {
    var face = byName.computeIfAbsent(name(font), Face::new);
    var unicode = font.toUnicode(code);
    var text = unicode == null || unicode.isEmpty() ? " " : unicode;
    var outline =
        font instanceof PDVectorFont drawn ? drawn.getNormalizedPath(code) : new GeneralPath();
    return new Glyph(face, text, face.glyph(text, outline, font.getWidth(code)));
  }

  private static String name(PDFont font) {
    var name = font.getName() == null ? "Unnamed" : font.getName();
    return name.replaceFirst("^[A-Z]{6}\\+", "").replaceAll("[^\\x21-\\x7E]", "_");
  }
}
