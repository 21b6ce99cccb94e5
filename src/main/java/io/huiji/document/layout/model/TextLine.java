package io.huiji.document.layout.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The characters of one page that share a base line, from left to right, blanks at the ends left
/// out; lengths in millimetres from the page's upper left corner.
///
/// @param page beginning with 1
public record TextLine(int page, List<PlacedGlyph> glyphs) {

  private static final double POINT = 25.4 / 72;

  public TextLine {
    glyphs = List.copyOf(glyphs);
  }

  public String text() {
    return glyphs.stream().map(PlacedGlyph::text).collect(Collectors.joining());
  }

  public double left() {
    return glyphs.getFirst().x();
  }

  public double right() {
    return glyphs.getLast().right();
  }

  public double baseline() {
    return glyphs.getFirst().baseline();
  }

  /// Upper edge of the ink.
  public double top() {
    return glyphs.stream().mapToDouble(PlacedGlyph::inkTop).min().orElse(0);
  }

  /// Lower edge of the ink.
  public double bottom() {
    return glyphs.stream().mapToDouble(PlacedGlyph::inkBottom).max().orElse(0);
  }

  /// Points; the size that most characters have.
  public double size() {
    return most(glyph -> Math.round(glyph.size() * 4) / 4.0);
  }

  /// Width of one character in millimetres.
  public double em() {
    return size() * POINT;
  }

  public String font() {
    return most(PlacedGlyph::font);
  }

  public Colour colour() {
    return most(PlacedGlyph::colour);
  }

  /// The parts between gaps of more than so many characters.
  public List<TextLine> parts(double characters) {
    var parts = new ArrayList<List<PlacedGlyph>>();
    double end = Double.NEGATIVE_INFINITY;
    for (var glyph : glyphs) {
      if (glyph.blank()) {
        continue;
      }
      if (parts.isEmpty() || glyph.x() - end > characters * glyph.size() * POINT) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(glyph);
      end = glyph.right();
    }
    return parts.stream().map(part -> new TextLine(page, part)).toList();
  }

  private <T> T most(Function<PlacedGlyph, T> property) {
    var counts = new HashMap<T, Integer>();
    T best = property.apply(glyphs.getFirst());
    for (var glyph : glyphs) {
      if (!glyph.blank()) {
        var value = property.apply(glyph);
        if (counts.merge(value, 1, Integer::sum) > counts.getOrDefault(best, 0)) {
          best = value;
        }
      }
    }
    return best;
  }
}
