package io.huiji.document.face;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Takes the hints out of a TrueType font: programs that move points to whole dots of a coarse
/// screen. In the few letters that a paper of Chinese text uses they are most of the font.
final class PlainTrueType {

  private static final List<String> HINTS =
      List.of("cvt ", "fpgm", "prep", "gasp", "hdmx", "VDMX", "LTSH");
  private static final int LOCATION_FORMAT = 50;
  private static final int GLYPHS = 4;
  private static final int FIRST_LIMIT_OF_HINTS = 16;
  private static final int LAST_LIMIT_OF_HINTS = 26;
  private static final int FULL_VERSION = 0x00010000;
  private static final int HEADER = 10;

  private PlainTrueType() {}

  /// @throws RuntimeException when this is no whole font
  static byte[] of(byte[] font) {
    var tables = TrueTypeTables.of(font);
    var head = ByteBuffer.wrap(tables.get("head"));
    var limits = ByteBuffer.wrap(tables.get("maxp"));
    var glyphs = tables.get("glyf");
    boolean wide = head.getShort(LOCATION_FORMAT) != 0;
    int count = limits.getShort(GLYPHS) & 0xFFFF;
    var places = places(ByteBuffer.wrap(tables.get("loca")), count, wide);
    var plain = new ByteArrayOutputStream();
    for (int glyph = 0; glyph < count; glyph++) {
      var drawn = Arrays.copyOfRange(glyphs, places[glyph], places[glyph + 1]);
      places[glyph] = plain.size();
      plain.writeBytes(drawn.length == 0 ? drawn : plain(drawn));
      plain.writeBytes(new byte[plain.size() & 1]);
    }
    places[count] = plain.size();
    tables.put("glyf", plain.toByteArray());
    tables.put("loca", locations(places, wide));
    forget(limits);
    tables.remove(HINTS);
    return tables.bytes();
  }

  private static int[] places(ByteBuffer locations, int count, boolean wide) {
    var places = new int[count + 1];
    for (int glyph = 0; glyph <= count; glyph++) {
      places[glyph] = wide ? locations.getInt() : (locations.getShort() & 0xFFFF) * 2;
    }
    return places;
  }

  private static byte[] locations(int[] places, boolean wide) {
    var locations = ByteBuffer.allocate(places.length * (wide ? 4 : 2));
    for (int place : places) {
      if (wide) {
        locations.putInt(place);
      } else {
        locations.putShort((short) (place / 2));
      }
    }
    return locations.array();
  }

  private static byte[] plain(byte[] glyph) {
    int contours = ByteBuffer.wrap(glyph).getShort(0);
    return contours < 0 ? composite(glyph) : simple(glyph, HEADER + contours * 2);
  }

  private static byte[] simple(byte[] glyph, int lengthAt) {
    if (lengthAt >= glyph.length) {
      return glyph; // no contour, nothing more
    }
    int behind = lengthAt + 2 + (ByteBuffer.wrap(glyph).getShort(lengthAt) & 0xFFFF);
    var plain = new ByteArrayOutputStream();
    plain.write(glyph, 0, lengthAt);
    plain.writeBytes(new byte[2]);
    plain.write(glyph, behind, glyph.length - behind);
    return plain.toByteArray();
  }

  /// Ends behind the last component: what may follow are hints.
  private static byte[] composite(byte[] glyph) {
    var components = ByteBuffer.wrap(glyph).position(HEADER);
    int flags;
    do {
      int at = components.position();
      flags = components.getShort();
      components.putShort(at, (short) (flags & ~0x100));
      components.position(at + 4 + ((flags & 1) == 0 ? 2 : 4) + scale(flags));
    } while ((flags & 0x20) != 0);
    return Arrays.copyOf(glyph, components.position());
  }

  private static int scale(int flags) {
    return (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
  }

  /// What an interpreter of hints would have to make room for.
  private static void forget(ByteBuffer limits) {
    if (limits.getInt(0) == FULL_VERSION) {
      for (int at = FIRST_LIMIT_OF_HINTS; at <= LAST_LIMIT_OF_HINTS; at += 2) {
        limits.putShort(at, (short) 0);
      }
    }
  }
}
