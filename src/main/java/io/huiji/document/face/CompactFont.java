package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a face in the Compact Font Format (Adobe Technical Note 5176), its glyphs called by code:
/// header, name, top dictionary, strings, outlines, codes, private dictionary. Same face, same
/// bytes.
public final class CompactFont {

  static final int ESCAPE = 12;
  static final int END_CHAR = 14;

  private static final int FONT_BOX = 5;
  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int DEFAULT_WIDTH = 20;
  private static final int ORDERED_BY = 30;
  private static final int CODES = 34;
  private static final int PARTS = 36;
  private static final int PART_OF_GLYPH = 37;

  /// Strings below this number are the format's own.
  private static final int FIRST_OWN_STRING = 391;

  private final Face face;
  private final int usualWidth;

  private CompactFont(Face face) {
    this.face = face;
    this.usualWidth = usualWidth(face.glyphs());
  }

  /// @param face of at most 65,535 glyphs
  public static byte[] bytes(Face face) {
    return new CompactFont(face).bytes();
  }

  private byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 0, 4, 4});
    out.writeBytes(new Index().add(face.name().getBytes(US_ASCII)).bytes());
    var strings = new Index().add("Adobe".getBytes(US_ASCII)).add("Identity".getBytes(US_ASCII));
    var behind = new ByteArrayOutputStream();
    behind.writeBytes(strings.bytes());
    behind.writeBytes(new Index().bytes()); // no subroutines
    var charStrings = charStrings();
    var charset = charset();
    var parts = parts();
    var own = privateDictionary();
    // offsets take five bytes whatever they are, so the dictionary's length is known beforehand
    int outlines = out.size() + new Index().add(top(0, 0, 0, 0)).bytes().length + behind.size();
    int codes = outlines + charStrings.length;
    int selection = codes + charset.length;
    int itself = selection + parts.length;
    int last = itself + own.length;
    out.writeBytes(new Index().add(top(outlines, codes, selection, last)).bytes());
    out.writeBytes(behind.toByteArray());
    out.writeBytes(charStrings);
    out.writeBytes(charset);
    out.writeBytes(parts);
    out.writeBytes(own);
    out.writeBytes(new Index().add(part(own.length, itself)).bytes());
    return out.toByteArray();
  }

  private byte[] top(int outlines, int codes, int selection, int parts) {
    var out = new ByteArrayOutputStream();
    Numbers.write(out, FIRST_OWN_STRING);
    Numbers.write(out, FIRST_OWN_STRING + 1);
    Numbers.write(out, 0);
    escaped(out, ORDERED_BY);
    face.box().forEach(edge -> Numbers.write(out, edge));
    out.write(FONT_BOX);
    offset(out, 1 << 16);
    escaped(out, CODES);
    offset(out, codes);
    out.write(CHARSET);
    offset(out, selection);
    escaped(out, PART_OF_GLYPH);
    offset(out, outlines);
    out.write(CHAR_STRINGS);
    offset(out, parts);
    escaped(out, PARTS);
    return out.toByteArray();
  }

  /// The one part that all glyphs belong to.
  private static byte[] part(int length, int place) {
    var out = new ByteArrayOutputStream();
    offset(out, length);
    offset(out, place);
    out.write(PRIVATE);
    return out.toByteArray();
  }

  private static void escaped(ByteArrayOutputStream out, int operator) {
    out.write(ESCAPE);
    out.write(operator);
  }

  private static void offset(ByteArrayOutputStream out, int value) {
    out.write(29);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }

  /// Format 0: the codes of the glyphs behind the first.
  private byte[] charset() {
    var out = new ByteArrayOutputStream();
    out.write(0);
    face.glyphs().stream().skip(1).forEach(glyph -> number(out, glyph.code()));
    return out.toByteArray();
  }

  /// Format 3: one range, of part 0.
  private byte[] parts() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {3, 0, 1, 0, 0, 0});
    number(out, face.glyphs().size());
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    out.write(value >> 8);
    out.write(value);
  }

  private byte[] charStrings() {
    var index = new Index();
    for (var glyph : face.glyphs()) {
      var out = new ByteArrayOutputStream();
      if (glyph.width() != usualWidth) {
        Numbers.write(out, glyph.width());
      }
      out.writeBytes(glyph.path());
      out.write(END_CHAR);
      index.add(out.toByteArray());
    }
    return index.bytes();
  }

  private byte[] privateDictionary() {
    var out = new ByteArrayOutputStream();
    Numbers.write(out, usualWidth);
    out.write(DEFAULT_WIDTH);
    return out.toByteArray();
  }

  /// Of two that are equally frequent, the smaller.
  private static int usualWidth(List<Glyph> glyphs) {
    Map<Integer, Integer> times = new HashMap<>();
    glyphs.forEach(glyph -> times.merge(glyph.width(), 1, Integer::sum));
    return times.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }
}
