package io.huiji.document.layout.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/// How far the ink of characters reaches, by their outlines; each is measured once.
final class Ink {

  private static final Extent USUAL = new Extent(0.82, 0.1);
  private static final Extent NONE = new Extent(0, 0);
  private static final Charset GBK = Charset.forName("GBK");

  private final IdentityHashMap<PDFont, Map<Integer, Extent>> extents = new IdentityHashMap<>();
  private final IdentityHashMap<PDFont, String> names = new IdentityHashMap<>();

  /// Parts of the size above and below the base line.
  record Extent(double above, double below) {}

  Extent of(PDFont font, int code, String text) {
    return text.isBlank()
        ? NONE
        : extents
            .computeIfAbsent(font, _ -> new HashMap<>())
            .computeIfAbsent(code, _ -> measured(font, code));
  }

  private static Extent measured(PDFont font, int code) {
    if (!(font instanceof PDVectorFont outlines) || !font.isEmbedded()) {
      return USUAL;
    }
    try {
      var box = outlines.getNormalizedPath(code).getBounds2D();
      return box.isEmpty() ? USUAL : new Extent(box.getMaxY() / 1000, -box.getMinY() / 1000);
    } catch (IOException | RuntimeException _) {
      return USUAL;
    }
  }

  /// The name of a face without the six letters that mark a subset.
  String name(PDFont font) {
    return names.computeIfAbsent(font, Ink::plainName);
  }

  private static String plainName(PDFont font) {
    var name = font.getName();
    if (name == null) {
      return "";
    }
    var plain = name.replaceFirst("^[A-Z]{6}\\+", "");
    // some programs write Chinese names in GBK
    return plain.chars().anyMatch(c -> c > 0x7F && c < 0x100)
        ? new String(plain.getBytes(StandardCharsets.ISO_8859_1), GBK)
        : plain;
  }
}
