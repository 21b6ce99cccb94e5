package io.huiji.document.face;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

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

  /// Whether a number comes next, and not an operator.
  static boolean begins(ByteBuffer in) {
    int first = in.get(in.position()) & 0xFF;
    return first == SHORT || (first >= 32 && first < 255);
  }

  /// The next number, as {@link #write} writes it.
  static int read(ByteBuffer in) {
    int first = in.get() & 0xFF;
    if (first == SHORT) {
      return in.getShort();
    }
    if (first < 32 || first == 255) {
      throw new IllegalArgumentException("not a number");
    }
    if (first < 247) {
      return first - 139;
    }
    int rest = in.get() & 0xFF;
    return first < 251 ? (first - 247) * 256 + rest + 108 : -(first - 251) * 256 - rest - 108;
  }
}
