package io.huiji.document.face;

import java.util.ArrayList;
import java.util.List;

/// What a face draws.
///
/// @param name as a font program bears it, in ASCII
/// @param box left, bottom, right and top of all glyphs, in thousandths of the size
/// @param glyphs by code; the first has code 0
public record Face(String name, List<Integer> box, List<Glyph> glyphs) {

  /// Of Chinese characters, and of every code that {@link #widths} leaves out.
  public static final int USUAL_WIDTH = 1000;

  public Face {
    box = List.copyOf(box);
    glyphs = List.copyOf(glyphs);
  }

  /// Widths of glyphs whose codes follow each other.
  public record Run(int first, List<Integer> widths) {}

  /// Widths that are not the usual one.
  public List<Run> widths() {
    var runs = new ArrayList<Run>();
    var next = -1;
    for (var glyph : glyphs) {
      if (glyph.width() != USUAL_WIDTH) {
        if (glyph.code() != next) {
          runs.add(new Run(glyph.code(), new ArrayList<>()));
        }
        runs.getLast().widths().add(glyph.width());
        next = glyph.code() + 1;
      }
    }
    return runs;
  }
}
