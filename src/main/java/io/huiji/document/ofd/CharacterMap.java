package io.huiji.document.ofd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The table {@code cmap}: glyph numbers by code point, in format 4 for the basic plane and in
/// format 12 for all planes (OpenType 1.9, cmap).
final class CharacterMap {

  private static final int WINDOWS = 3;

  /// Its length has 16 bits; what does not fit is in format 12 alone.
  private static final int MOST_IN_FORMAT_4 = 8_000;

  private final List<Segment> all;
  private final List<Segment> basic;

  CharacterMap(SortedMap<Integer, Integer> characters) {
    this.all = segments(characters);
    this.basic = segments(characters.headMap(0xFFFF));
  }

  /// Consecutive code points with consecutive glyphs.
  private record Segment(int first, int last, int glyph) {}

  private static List<Segment> segments(SortedMap<Integer, Integer> characters) {
    var segments = new ArrayList<Segment>();
    for (var entry : characters.entrySet()) {
      int point = entry.getKey();
      int glyph = entry.getValue();
      var last = segments.isEmpty() ? null : segments.getLast();
      if (last != null && point == last.last + 1 && glyph == last.glyph + (point - last.first)) {
        segments.set(segments.size() - 1, new Segment(last.first, point, last.glyph));
      } else {
        segments.add(new Segment(point, point, glyph));
      }
    }
    return segments;
  }

  byte[] bytes() {
    var four = format4();
    var twelve = format12();
    var table = ByteBuffer.allocate(20 + four.length + twelve.length);
    shorts(table, 0, 2, WINDOWS, 1).putInt(20);
    shorts(table, WINDOWS, 10).putInt(20 + four.length);
    return table.put(four).put(twelve).array();
  }

  private byte[] format4() {
    var closed = new ArrayList<>(basic.subList(0, Math.min(basic.size(), MOST_IN_FORMAT_4)));
    closed.add(new Segment(0xFFFF, 0xFFFF, 0));
    var count = closed.size();
    var power = 31 - Integer.numberOfLeadingZeros(count);
    var length = 16 + 8 * count;
    var table = ByteBuffer.allocate(length);
    shorts(table, 4, length, 0, 2 * count, 2 << power, power, 2 * count - (2 << power));
    closed.forEach(segment -> shorts(table, segment.last));
    shorts(table, 0);
    closed.forEach(segment -> shorts(table, segment.first));
    closed.forEach(segment -> shorts(table, segment.glyph - segment.first));
    closed.forEach(_ -> shorts(table, 0));
    return table.array();
  }

  private byte[] format12() {
    var length = 16 + 12 * all.size();
    var table = ByteBuffer.allocate(length);
    shorts(table, 12, 0).putInt(length).putInt(0).putInt(all.size());
    all.forEach(segment -> table.putInt(segment.first).putInt(segment.last).putInt(segment.glyph));
    return table.array();
  }

  private static ByteBuffer shorts(ByteBuffer table, int... values) {
    for (var value : values) {
      table.putShort((short) value);
    }
    return table;
  }
}
