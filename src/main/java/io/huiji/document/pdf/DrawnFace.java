package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The few characters of one personal copy as Type 3 fonts (ISO 32000-1, 9.6.5): they take any
/// outline, whichever face it comes from, and the text stays text.
final class DrawnFace {

  /// Codes of a font have one byte, and 0 is left out.
  private static final int IN_A_FONT = 255;

  private final Outlines outlines;
  private final List<Integer> characters;

  /// @param characters each once, all with an outline
  DrawnFace(Outlines outlines, List<Integer> characters) {
    this.outlines = outlines;
    this.characters = List.copyOf(characters);
  }

  private int fonts() {
    return (characters.size() + IN_A_FONT - 1) / IN_A_FONT;
  }

  /// Writes all fonts.
  ///
  /// @return the names and numbers of the fonts for a dictionary of resources
  String write(PersonalObjects objects) {
    var fonts = new StringBuilder();
    for (var font = 0; font < fonts(); font++) {
      var from = font * IN_A_FONT;
      var part = characters.subList(from, Math.min(from + IN_A_FONT, characters.size()));
      fonts.append("/D%d %d 0 R".formatted(font, write(objects, part)));
    }
    return fonts.toString();
  }

  private int write(PersonalObjects objects, List<Integer> part) {
    var procedures = new StringBuilder();
    var names = new StringBuilder();
    var widths = new StringBuilder();
    var box = new Box(0, 0, 0, 0);
    for (var index = 0; index < part.size(); index++) {
      var outline = outlines.of(part.get(index));
      procedures.append(
          "/g%d %d 0 R".formatted(index + 1, objects.stream("", outline.procedure())));
      names.append("/g").append(index + 1);
      widths.append(outline.width()).append(' ');
      box = box.with(outline.box());
    }
    var unicode = objects.stream("", unicode(part));
    return objects.object(
        ("<</Type/Font/Subtype/Type3/FontBBox%s/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
                + "/FirstChar 1/LastChar %d/Widths[%s]/Encoding<</Type/Encoding/Differences[1%s]>>"
                + "/CharProcs<<%s>>/ToUnicode %d 0 R>>")
            .formatted(box.written(), part.size(), widths, names, procedures, unicode));
  }

  private static String unicode(List<Integer> part) {
    var lines =
        IntStream.range(0, part.size())
            .mapToObj(index -> "<%02X> <%s>".formatted(index + 1, utf16(part.get(index))))
            .toList();
    return """
    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
    /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
    /CMapName /Adobe-Identity-UCS def /CMapType 2 def
    1 begincodespacerange <00> <FF> endcodespacerange
    %s
    endcmap CMapName currentdict /CMap defineresource pop end end
    """
        .formatted(blocks(lines));
  }

  /// A block has at most a hundred lines.
  private static String blocks(List<String> lines) {
    var blocks = new ArrayList<String>();
    for (var from = 0; from < lines.size(); from += 100) {
      var block = lines.subList(from, Math.min(from + 100, lines.size()));
      blocks.add(block.size() + " beginbfchar\n" + String.join("\n", block) + "\nendbfchar");
    }
    return String.join("\n", blocks);
  }

  private static String utf16(int character) {
    var bytes = Character.toString(character).getBytes(UTF_16BE);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /// Operators that show a line; position and state are set before.
  String shown(String line, float size) {
    var shown = new StringBuilder();
    var last = -1;
    for (var character : line.codePoints().boxed().collect(Collectors.toList())) {
      var place = characters.indexOf(character);
      if (place / IN_A_FONT != last) {
        shown.append(last < 0 ? "" : "> Tj ");
        last = place / IN_A_FONT;
        shown.append("/D%d %s Tf <".formatted(last, Decimal.of(size)));
      }
      shown.append("%02X".formatted(place % IN_A_FONT + 1));
    }
    return last < 0 ? "" : shown.append("> Tj").toString();
  }

  /// How wide a line is at size 1.
  float width(String line) {
    return line.codePoints().map(character -> outlines.of(character).width()).sum() / 1000f;
  }
}
