package io.huiji.document.face;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A list of byte strings as compact fonts hold it (Adobe Technical Note 5176, 5): their count, the
/// place where each begins, their bytes.
final class Index {

  private final List<byte[]> items = new ArrayList<>();

  Index add(byte[] item) {
    items.add(item);
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.write(items.size() >> 8);
    out.write(items.size());
    if (!items.isEmpty()) {
      out.write(4);
      int place = 1;
      place(out, place);
      for (var item : items) {
        place += item.length;
        place(out, place);
      }
      items.forEach(out::writeBytes);
    }
    return out.toByteArray();
  }

  private static void place(ByteArrayOutputStream out, int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }
}
