package io.huiji.document.ofd;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One face of the document: the glyphs that its pages use, numbered as they come.
final class Face {

  private static final int PDF_UNITS = 1_000;
  private static final double SCALE = (double) TrueTypeFile.UNITS_PER_EM / PDF_UNITS;

  private final String name;
  private final List<GlyphData> glyphs = new ArrayList<>(List.of(GlyphData.blank(PDF_UNITS)));
  private final Map<GlyphData, Integer> numbers = new HashMap<>();
  private final TreeMap<Integer, Integer> characters = new TreeMap<>();

  /// @param name PostScript name without the tag of a subset
  Face(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// The number of a glyph; equal outlines are kept once.
  ///
  /// @param outline in thousandths of the em
  /// @param advance in the same
  int glyph(String text, Shape outline, double advance) {
    var data = GlyphData.of(Contours.of(outline, SCALE), (int) Math.round(advance * SCALE));
    int number = numbers.computeIfAbsent(data, this::add);
    if (text.codePointCount(0, text.length()) == 1) {
      characters.putIfAbsent(text.codePointAt(0), number);
    }
    return number;
  }

  private int add(GlyphData data) {
    glyphs.add(data);
    return glyphs.size() - 1;
  }

  /// Whether a reader finds this glyph by its character alone.
  boolean found(String text, int glyph) {
    return text.codePointCount(0, text.length()) == 1
        && characters.getOrDefault(text.codePointAt(0), -1) == glyph;
  }

  byte[] file() {
    return new TrueTypeFile(name, glyphs, characters).bytes();
  }
}
