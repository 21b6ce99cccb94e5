package io.huiji.document.face;

import java.io.ByteArrayOutputStream;

/// Whole numbers as charstrings and dictionaries of compact fonts both write them (Adobe Technical
/// Notes 5176, table 3, and 5177, 3.2): one byte, two, or a mark and two.
final class Numbers {

  private static final int ONE_BYTE = 107;
  private static final int TWO_BYTES = 1_131;
  private static final int SHORT = 28;

  private Numbers() {}

  /// @param value from -32768 to 32767
  static void write(ByteArrayOutputStream out, int value) {
    int size = Math.abs(value);
    if (size <= ONE_BYTE) {
      out.write(value + 139);
    } else if (size <= TWO_BYTES) {
      int rest = size - 108;
      out.write((value > 0 ? 247 : 251) + (rest >> 8));
      out.write(rest);
    } else if (value == (short) value) {
      out.write(SHORT);
      out.write(value >> 8);
      out.write(value);
    } else {
      throw new IllegalArgumentException(value + " is outside of any glyph");
    }
  }
}
