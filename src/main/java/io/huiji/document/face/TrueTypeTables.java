package io.huiji.document.face;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The tables of a TrueType font by name (ISO/IEC 14496-22, 4.5).
final class TrueTypeTables {

  private static final int ENTRY = 16;
  private static final int DIRECTORY = 12;
  private static final int SUM_OF_ALL = 0xB1B0AFBA;
  private static final int ADJUSTMENT = 8;

  private final int version;
  private final Map<String, byte[]> tables = new TreeMap<>();

  private TrueTypeTables(int version) {
    this.version = version;
  }

  /// @throws RuntimeException when the font ends before its tables do
  static TrueTypeTables of(byte[] font) {
    var in = ByteBuffer.wrap(font);
    var found = new TrueTypeTables(in.getInt());
    int count = in.getShort() & 0xFFFF;
    for (int table = 0; table < count; table++) {
      in.position(DIRECTORY + table * ENTRY);
      var name = new StringBuilder();
      for (int letter = 0; letter < 4; letter++) {
        name.append((char) (in.get() & 0xFF));
      }
      in.getInt();
      var bytes = in.duplicate().position(in.getInt());
      var content = new byte[in.getInt()];
      bytes.get(content);
      found.tables.put(name.toString(), content);
    }
    return found;
  }

  /// The table itself, which may be changed.
  ///
  /// @throws NullPointerException when the font lacks it
  byte[] get(String name) {
    return Objects.requireNonNull(tables.get(name));
  }

  void put(String name, byte[] content) {
    tables.put(name, content);
  }

  void remove(Iterable<String> names) {
    names.forEach(tables::remove);
  }

  byte[] bytes() {
    var head = ByteBuffer.wrap(get("head"));
    head.putInt(ADJUSTMENT, 0);
    head.putInt(ADJUSTMENT, SUM_OF_ALL - sum(written()));
    return written();
  }

  private byte[] written() {
    var directory = ByteBuffer.allocate(DIRECTORY + tables.size() * ENTRY);
    int power = Integer.highestOneBit(tables.size());
    directory.putInt(version).putShort((short) tables.size()).putShort((short) (power * ENTRY));
    directory.putShort((short) Integer.numberOfTrailingZeros(power));
    directory.putShort((short) ((tables.size() - power) * ENTRY));
    var body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      table.getKey().chars().forEach(letter -> directory.put((byte) letter));
      var content = table.getValue();
      directory.putInt(headless(table.getKey(), content));
      directory.putInt(directory.capacity() + body.size()).putInt(content.length);
      body.writeBytes(content);
      body.writeBytes(new byte[-content.length & 3]);
    }
    var font = new ByteArrayOutputStream();
    font.writeBytes(directory.array());
    font.writeBytes(body.toByteArray());
    return font.toByteArray();
  }

  /// The sum of a table; that of {@code head} leaves its adjustment out.
  private static int headless(String name, byte[] content) {
    int sum = sum(content);
    return name.equals("head") ? sum - ByteBuffer.wrap(content).getInt(ADJUSTMENT) : sum;
  }

  private static int sum(byte[] content) {
    int sum = 0;
    for (int at = 0; at < content.length; at++) {
      sum += (content[at] & 0xFF) << (24 - 8 * (at & 3));
    }
    return sum;
  }
}
