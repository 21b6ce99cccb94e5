package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the codes of a face mean, as a character map of PDF (ISO 32000-1, 9.10.3). Most are the
/// characters themselves: a line for each row of 256.
public final class Meanings {

  private static final int AT_ONCE = 100;
  private static final Pattern GIVEN =
      Pattern.compile("^<(D[89A-F][0-9A-F]{2})><((?:[0-9A-F]{4}){1,64})>$", Pattern.MULTILINE);

  private Meanings() {}

  /// The same face, the same bytes.
  public static byte[] of(Face face) {
    var text =
        new StringBuilder(
            """
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange
            """);
    var rows = new TreeMap<Integer, int[]>();
    var given = new ArrayList<String>();
    for (var glyph : face.glyphs()) {
      if (Codes.isGiven(glyph.code()) && !glyph.text().isEmpty()) {
        given.add("<%04X><%s>".formatted(glyph.code(), hex(glyph.text())));
      } else if (Codes.natural(glyph.text()) == glyph.code() && glyph.code() > 0) {
        rows.computeIfAbsent(glyph.code() >> 8, _ -> new int[] {glyph.code(), 0})[1] = glyph.code();
      }
    }
    blocks(text, "bfrange", List.copyOf(rows.values()), Meanings::row);
    blocks(text, "bfchar", given, line -> line);
    return text.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        .toString()
        .getBytes(US_ASCII);
  }

  private static String row(int[] ends) {
    return "<%04X><%04X><%04X>".formatted(ends[0], ends[1], ends[0]);
  }

  private static <T> void blocks(
      StringBuilder text, String kind, List<T> items, Function<T, String> line) {
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      var block = items.subList(from, Math.min(items.size(), from + AT_ONCE));
      text.append(block.size()).append(" begin").append(kind).append('\n');
      text.append(block.stream().map(line).collect(Collectors.joining("\n")));
      text.append("\nend").append(kind).append('\n');
    }
  }

  private static String hex(String text) {
    return text.chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
  }

  /// What was said of codes that are no characters, by code.
  static Map<Integer, String> given(byte[] map) {
    var given = new TreeMap<Integer, String>();
    var lines = GIVEN.matcher(new String(map, US_ASCII));
    while (lines.find()) {
      given.put(Integer.parseInt(lines.group(1), 16), text(lines.group(2)));
    }
    return given;
  }

  private static String text(String hex) {
    var text = new StringBuilder();
    for (int at = 0; at < hex.length(); at += 4) {
      text.append((char) HexFormat.fromHexDigits(hex, at, at + 4));
    }
    return text.toString();
  }
}
