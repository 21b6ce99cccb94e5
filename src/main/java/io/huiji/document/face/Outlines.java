package io.huiji.document.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.fontbox.type1.Type1Font;

/// What a face draws: its glyphs, {@code .notdef} first, then those that have a code, by code.
///
/// @param codes the code of each glyph but the first, as far as they have one
/// @param box left, bottom, right and top of all glyphs, in thousandths of the size
public record Outlines(String name, List<Glyph> glyphs, List<Integer> codes, List<Integer> box) {

  private static final String NOTHING = ".notdef";
  private static final int MOST_CODES = 255;
  private static final double THOUSANDTH = 0.001;

  public Outlines {
    glyphs = List.copyOf(glyphs);
    codes = List.copyOf(codes);
    box = List.copyOf(box);
  }

  /// Empty for a face on another scale, with a glyph of two codes or with none at all.
  static Optional<Outlines> of(Type1Font font) throws IOException {
    var drawn = font.getCharStringsDict().keySet();
    var coded = coded(font, drawn);
    if (!inThousandths(font) || coded.isEmpty() || !drawn.contains(NOTHING)) {
      return Optional.empty();
    }
    var glyphs = new ArrayList<Glyph>();
    for (var name : ordered(coded.values(), drawn)) {
      var width = Math.round(font.getWidth(name));
      glyphs.add(new Glyph(name, width, CharString.of(font.getPath(name))));
    }
    return Optional.of(
        new Outlines(font.getName(), glyphs, List.copyOf(coded.keySet()), box(font)));
  }

  private static List<String> ordered(Collection<String> coded, Collection<String> drawn) {
    var names = new ArrayList<String>();
    names.add(NOTHING);
    names.addAll(coded);
    drawn.stream().filter(name -> !names.contains(name)).sorted().toList().forEach(names::add);
    return names;
  }

  /// Names by code; empty when one glyph has two.
  private static Map<Integer, String> coded(Type1Font font, Collection<String> drawn) {
    var coded = new TreeMap<Integer, String>();
    font.getEncoding()
        .getCodeToNameMap()
        .forEach(
            (code, name) -> {
              if (!name.equals(NOTHING) && drawn.contains(name)) {
                coded.put(code, name);
              }
            });
    var once = new LinkedHashMap<String, Integer>();
    coded.forEach((code, name) -> once.put(name, code));
    return once.size() == coded.size() && coded.size() <= MOST_CODES ? coded : Map.of();
  }

  private static boolean inThousandths(Type1Font font) {
    var matrix = font.getFontMatrix();
    return matrix.size() == 6
        && near(matrix.get(0), THOUSANDTH)
        && near(matrix.get(1), 0)
        && near(matrix.get(2), 0)
        && near(matrix.get(3), THOUSANDTH)
        && near(matrix.get(4), 0)
        && near(matrix.get(5), 0);
  }

  private static boolean near(Number value, double wanted) {
    return Math.abs(value.doubleValue() - wanted) < 1e-9;
  }

  private static List<Integer> box(Type1Font font) throws IOException {
    var box = font.getFontBBox();
    return List.of(
        (int) Math.floor(box.getLowerLeftX()),
        (int) Math.floor(box.getLowerLeftY()),
        (int) Math.ceil(box.getUpperRightX()),
        (int) Math.ceil(box.getUpperRightY()));
  }
}
