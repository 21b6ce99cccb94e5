package io.huiji.document.ofd;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a TrueType font (OpenType 1.9 with {@code glyf} outlines): the tables that a reader asks
/// for, no instructions, no layout. Same glyphs, same bytes.
final class TrueTypeFile {

  /// Twice the units of the PostScript fonts that most outlines come from.
  static final int UNITS_PER_EM = 2_000;

  private static final int ASCENT = 1_760;
  private static final int DESCENT = -240;
  private static final long MADE = 3_029_529_600L; // 2000-01-01 in seconds since 1904
  private static final int MAGIC = 0x5F0F3CF5;
  private static final int CHECKSUM_BASE = 0xB1B0AFBA;
  private static final int CHECKSUM_PLACE = 8;
  private static final int ENGLISH = 0x409;

  private final String name;
  private final List<GlyphData> glyphs;
  private final SortedMap<Integer, Integer> characters;

  /// @param name PostScript name, family and style with a hyphen between
  /// @param glyphs the first one is drawn for what is missing
  /// @param characters glyph numbers by code point
  TrueTypeFile(String name, List<GlyphData> glyphs, SortedMap<Integer, Integer> characters) {
    this.name = name;
    this.glyphs = glyphs;
    this.characters = characters;
  }

  /// Writes a table.
  @FunctionalInterface
  private interface Table {
    void write(DataOutputStream out) throws IOException;
  }

  byte[] bytes() {
    var tables = new TreeMap<String, byte[]>();
    tables.put("OS/2", table(this::os2));
    tables.put("cmap", new CharacterMap(characters).bytes());
    tables.put("glyf", table(this::glyf));
    tables.put("head", table(this::head));
    tables.put("hhea", table(this::hhea));
    tables.put("hmtx", table(this::hmtx));
    tables.put("loca", table(this::loca));
    tables.put("maxp", table(this::maxp));
    tables.put("name", table(this::name));
    tables.put("post", table(this::post));
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) {
    var offset = 12 + 16 * tables.size();
    var head = 0;
    var power = 31 - Integer.numberOfLeadingZeros(tables.size());
    var size = offset + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    var file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) tables.size());
    file.putShort((short) (16 << power)).putShort((short) power);
    file.putShort((short) (16 * tables.size() - (16 << power)));
    for (var table : tables.entrySet()) {
      for (var letter : table.getKey().toCharArray()) {
        file.put((byte) letter);
      }
      file.putInt(checksum(table.getValue())).putInt(offset).putInt(table.getValue().length);
      file.put(offset, table.getValue());
      head = table.getKey().equals("head") ? offset : head;
      offset += padded(table.getValue().length);
    }
    file.putInt(head + CHECKSUM_PLACE, CHECKSUM_BASE - checksum(file.array()));
    return file.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int checksum(byte[] table) {
    var whole = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
    var sum = 0;
    while (whole.hasRemaining()) {
      sum += whole.getInt();
    }
    return sum;
  }

  private static byte[] table(Table table) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      table.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (var value : values) {
      out.writeShort(value);
    }
  }

  private void head(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    out.writeInt(0x00010000);
    out.writeInt(0); // the file's checksum, when it is known
    out.writeInt(MAGIC);
    shorts(out, 0b1011, UNITS_PER_EM);
    out.writeLong(MADE);
    out.writeLong(MADE);
    shorts(out, box().xMin(), box().yMin(), box().xMax(), box().yMax());
    shorts(out, bold() ? 1 : 0, 8, 2, 1, 0);
  }

  private GlyphData box() {
    var drawn = glyphs.stream().filter(glyph -> glyph.points() > 0).toList();
    return new GlyphData(
        ByteBuffer.allocate(0),
        glyphs.stream().mapToInt(GlyphData::advance).max().orElse(0),
        drawn.stream().mapToInt(GlyphData::xMin).min().orElse(0),
        drawn.stream().mapToInt(GlyphData::yMin).min().orElse(0),
        drawn.stream().mapToInt(GlyphData::xMax).max().orElse(0),
        drawn.stream().mapToInt(GlyphData::yMax).max().orElse(0),
        glyphs.stream().mapToInt(GlyphData::points).max().orElse(0),
        glyphs.stream().mapToInt(GlyphData::contours).max().orElse(0));
  }

  private void hhea(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    shorts(out, ASCENT, DESCENT, 0, box().advance(), box().xMin());
    var right = glyphs.stream().mapToInt(glyph -> glyph.advance() - glyph.xMax()).min().orElse(0);
    shorts(out, right, box().xMax(), 1, 0, 0, 0, 0, 0, 0, 0, glyphs.size());
  }

  private void hmtx(DataOutputStream out) throws IOException {
    for (var glyph : glyphs) {
      shorts(out, glyph.advance(), glyph.xMin());
    }
  }

  private void glyf(DataOutputStream out) throws IOException {
    for (var glyph : glyphs) {
      out.write(glyph.bytes().array());
    }
  }

  private void loca(DataOutputStream out) throws IOException {
    var offset = 0;
    out.writeInt(offset);
    for (var glyph : glyphs) {
      offset += glyph.bytes().capacity();
      out.writeInt(offset);
    }
  }

  private void maxp(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    shorts(out, glyphs.size(), box().points(), box().contours());
    shorts(out, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private void name(DataOutputStream out) throws IOException {
    var hyphen = name.indexOf('-');
    var family = hyphen < 0 ? name : name.substring(0, hyphen);
    var style = hyphen < 0 ? "Regular" : name.substring(hyphen + 1);
    var texts =
        List.of(family, style, "Huiji subset " + name, name.replace('-', ' '), "Version 1.0", name);
    shorts(out, 0, texts.size(), 6 + 12 * texts.size());
    var offset = 0;
    for (var number = 1; number <= texts.size(); number++) {
      var length = texts.get(number - 1).getBytes(UTF_16BE).length;
      shorts(out, 3, 1, ENGLISH, number, length, offset);
      offset += length;
    }
    for (var text : texts) {
      out.write(text.getBytes(UTF_16BE));
    }
  }

  private void post(DataOutputStream out) throws IOException {
    out.writeInt(0x00030000);
    out.writeInt(0);
    shorts(out, -200, 100);
    for (var zero = 0; zero < 5; zero++) {
      out.writeInt(0);
    }
  }

  private void os2(DataOutputStream out) throws IOException {
    var half = UNITS_PER_EM / 2;
    shorts(out, 3, half, bold() ? 700 : 400, 5, 0);
    shorts(out, half, half, 0, 0, half, half, 0, half, 100, half / 2, 0);
    out.write(new byte[10]); // no classification by appearance
    out.writeLong(0); // nor of the scripts that it holds
    out.writeLong(0);
    out.write(new byte[] {'H', 'U', 'I', 'J'});
    shorts(out, bold() ? 0x20 : 0x40, firstCharacter(), lastCharacter());
    shorts(out, ASCENT, DESCENT, 0, ASCENT, -DESCENT);
    out.writeLong(0);
    shorts(out, half, UNITS_PER_EM * 7 / 10, 0, ' ', 1);
  }

  private int firstCharacter() {
    return characters.isEmpty() ? 0 : Math.min(0xFFFF, characters.firstKey());
  }

  private int lastCharacter() {
    return characters.isEmpty() ? 0 : Math.min(0xFFFF, characters.lastKey());
  }

  private boolean bold() {
    return name.contains("Bold");
  }
}
