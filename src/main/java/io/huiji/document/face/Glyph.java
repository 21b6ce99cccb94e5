package io.huiji.document.face;

import java.util.Arrays;

/// One glyph of a face.
///
/// @param code by which texts call it; 0 is what is shown for nothing else
/// @param text what it means; empty when nobody knows
/// @param width how far it moves on, in thousandths of the size
/// @param path its outline as compact fonts hold it, without width and end
public record Glyph(int code, String text, int width, byte[] path) {

  /// What every face begins with.
  static final Glyph NOTHING = new Glyph(0, "", Face.USUAL_WIDTH, new byte[0]);

  /// Whether it draws and means the same, under whatever code.
  boolean sameAs(Glyph other) {
    return text.equals(other.text) && width == other.width && Arrays.equals(path, other.path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph glyph && code == glyph.code && sameAs(glyph);
  }

  @Override
  public int hashCode() {
    return ((31 * code + text.hashCode()) * 31 + width) * 31 + Arrays.hashCode(path);
  }
}
