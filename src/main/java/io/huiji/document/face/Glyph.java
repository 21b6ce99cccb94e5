package io.huiji.document.face;

import java.util.Arrays;

/// One glyph of a face.
///
/// @param width how far it moves on, in thousandths of the size
/// @param path its outline as compact fonts hold it, without width and end
public record Glyph(String name, int width, byte[] path) {

  /// The same drawing under another name.
  public Glyph called(String other) {
    return new Glyph(other, width, path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph(var itsName, var itsWidth, var itsPath)
        && name.equals(itsName)
        && width == itsWidth
        && Arrays.equals(path, itsPath);
  }

  @Override
  public int hashCode() {
    return (31 * name.hashCode() + width) * 31 + Arrays.hashCode(path);
  }
}
