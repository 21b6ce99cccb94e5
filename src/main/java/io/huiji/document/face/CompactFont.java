package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a face in the Compact Font Format (Adobe Technical Note 5176): header, name, top
/// dictionary, glyph names, codes, outlines, private dictionary. Same outlines, same bytes.
public final class CompactFont {

  private static final int CHARSET = 15;
  private static final int ENCODING = 16;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int FONT_BOX = 5;
  private static final int DEFAULT_WIDTH = 20;
  private static final int END_CHAR = 14;

  /// Names below this number are the format's own.
  private static final int FIRST_OWN_NAME = 391;

  private final Outlines face;
  private final int usualWidth;

  private CompactFont(Outlines face) {
    this.face = face;
    this.usualWidth = usualWidth(face.glyphs());
  }

  /// @param face of at most 65,000 glyphs
  public static byte[] bytes(Outlines face) {
    return new CompactFont(face).bytes();
  }

  private byte[] bytes() {
    var names = new Index();
    face.glyphs().stream().skip(1).forEach(glyph -> names.add(glyph.name().getBytes(US_ASCII)));
    var strings = names.bytes();
    var noSubroutines = new Index().bytes();
    var charset = charset();
    var encoding = encoding();
    var charStrings = charStrings();
    var privateDictionary = privateDictionary();
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 0, 4, 4});
    out.writeBytes(new Index().add(face.name().getBytes(US_ASCII)).bytes());
    // offsets take five bytes whatever they are, so the dictionary's length is known beforehand
    int after =
        out.size()
            + new Index().add(top(0, 0, 0, 0, 0)).bytes().length
            + strings.length
            + noSubroutines.length;
    int codes = after + charset.length;
    int outlines = codes + encoding.length;
    int rest = outlines + charStrings.length;
    out.writeBytes(
        new Index().add(top(after, codes, outlines, privateDictionary.length, rest)).bytes());
    out.writeBytes(strings);
    out.writeBytes(noSubroutines);
    out.writeBytes(charset);
    out.writeBytes(encoding);
    out.writeBytes(charStrings);
    out.writeBytes(privateDictionary);
    return out.toByteArray();
  }

  private byte[] top(int charset, int encoding, int charStrings, int privateLength, int itself) {
    var out = new ByteArrayOutputStream();
    face.box().forEach(edge -> Numbers.write(out, edge));
    out.write(FONT_BOX);
    offset(out, charset);
    out.write(CHARSET);
    offset(out, encoding);
    out.write(ENCODING);
    offset(out, charStrings);
    out.write(CHAR_STRINGS);
    offset(out, privateLength);
    offset(out, itself);
    out.write(PRIVATE);
    return out.toByteArray();
  }

  private static void offset(ByteArrayOutputStream out, int value) {
    out.write(29);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }

  /// Format 2: the names are numbered in the order of the glyphs.
  private byte[] charset() {
    int left = face.glyphs().size() - 2;
    return left < 0
        ? new byte[] {0}
        : new byte[] {
          2, (byte) (FIRST_OWN_NAME >> 8), (byte) FIRST_OWN_NAME, (byte) (left >> 8), (byte) left
        };
  }

  /// Format 0: the codes of the glyphs behind the first.
  private byte[] encoding() {
    var out = new ByteArrayOutputStream();
    out.write(0);
    out.write(face.codes().size());
    face.codes().forEach(out::write);
    return out.toByteArray();
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
