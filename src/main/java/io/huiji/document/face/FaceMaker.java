package io.huiji.document.face;

import java.util.List;
import java.util.TreeMap;

/// Gathers the glyphs of one face, each drawing once, and gives them codes.
final class FaceMaker {

  private final String name;
  private final List<Integer> box;
  private final TreeMap<Integer, Glyph> glyphs = new TreeMap<>();

  FaceMaker(String name, List<Integer> box) {
    this.name = name;
    this.box = box;
    glyphs.put(0, Glyph.NOTHING);
  }

  /// @throws IllegalStateException when there are more forms than codes for them
  int code(String text, int width, byte[] path) {
    int natural = Codes.natural(text);
    if (natural > 0 && placed(new Glyph(natural, text, width, path))) {
      return natural;
    }
    for (int attempt = 0; attempt < Codes.attempts(); attempt++) {
      int code = Codes.given(new Glyph(0, text, width, path), attempt);
      if (placed(new Glyph(code, text, width, path))) {
        return code;
      }
    }
    throw new IllegalStateException("more forms than a face has codes for");
  }

  private boolean placed(Glyph glyph) {
    var there = glyphs.putIfAbsent(glyph.code(), glyph);
    return there == null || there.sameAs(glyph);
  }

  Face face() {
    return new Face(name, box, List.copyOf(glyphs.values()));
  }
}
