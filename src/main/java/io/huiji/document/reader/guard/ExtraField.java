package io.huiji.document.reader.guard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// The extra field of a central entry: 64-bit sizes in their fixed order, and a Unicode name.
final class ExtraField {

  private static final int ZIP64 = 1;
  private static final int UNICODE_PATH = 0x7075;

  private final ByteBuffer extra;
  private final int zip64End;
  private int zip64At;

  ExtraField(byte[] bytes) {
    extra = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = find(ZIP64);
    zip64At = at < 0 ? 0 : at + 4;
    zip64End = at < 0 ? 0 : zip64At + length(at);
  }

  OptionalLong next64() {
    if (zip64At + 8 > zip64End) {
      return OptionalLong.empty();
    }
    zip64At += 8;
    return OptionalLong.of(extra.getLong(zip64At - 8));
  }

  /// The Unicode name, when it was made for exactly this raw name.
  Optional<String> unicodeName(byte[] raw) {
    int at = find(UNICODE_PATH);
    if (at < 0 || length(at) < 5) {
      return Optional.empty();
    }
    long crc = extra.getInt(at + 5) & 0xFFFFFFFFL;
    if (crc != ZipDirectory.crc(raw)) {
      return Optional.empty();
    }
    var name = Arrays.copyOfRange(extra.array(), at + 9, at + 4 + length(at));
    return Optional.of(new String(name, StandardCharsets.UTF_8).replace('\\', '/'));
  }

  private int find(int id) {
    for (int at = 0; at + 4 <= extra.limit() && at + 4 + length(at) <= extra.limit(); ) {
      if ((extra.getShort(at) & 0xFFFF) == id) {
        return at;
      }
      at += 4 + length(at);
    }
    return -1;
  }

  private int length(int at) {
    return extra.getShort(at + 2) & 0xFFFF;
  }
}
