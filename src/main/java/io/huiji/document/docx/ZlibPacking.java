package io.huiji.document.docx;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The deflater of the Java runtime.
final class ZlibPacking implements Packing {

  private final int level;

  ZlibPacking() {
    this(Deflater.DEFAULT_COMPRESSION);
  }

  ZlibPacking(int level) {
    this.level = level;
  }

  @Override
  public Packed pack(byte[] content, int length) {
    var checksum = new CRC32();
    checksum.update(content, 0, length);
    try (var deflater = new Deflater(level, true)) {
      deflater.setInput(content, 0, length);
      deflater.finish();
      var deflated = new byte[Math.max(64, length / 4)];
      var filled = 0;
      while (!deflater.finished()) {
        if (filled == deflated.length) {
          deflated = Arrays.copyOf(deflated, filled * 2);
        }
        filled += deflater.deflate(deflated, filled, deflated.length - filled);
      }
      return new Packed(deflated, filled, length, (int) checksum.getValue());
    }
  }
}
