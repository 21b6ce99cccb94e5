package io.huiji.document.pdf;

import io.huiji.document.face.CompactFont;
import io.huiji.document.face.Face;
import io.huiji.document.face.Glyph;
import io.huiji.document.face.Meanings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One face of a binding: every glyph that its leaves use, once, by their codes. A leaf whose code
/// stands for another drawing or meaning does not share it, so that no paper can change how another
/// looks or what it says.
final class SharedFace {

  private static final int MOST_GLYPHS = 60_000;
  private static final int MOST_BYTES = 16 << 20;

  private final int descendant;
  private final int meanings;
  private final LeafFace first;
  private final TreeMap<Integer, Glyph> glyphs = new TreeMap<>();
  private List<Integer> box;
  private int bytes;

  /// @param descendant number of the object with the glyphs, written at the end
  /// @param meanings number of the map to characters, written at the end
  SharedFace(int descendant, int meanings, LeafFace first) {
    this.descendant = descendant;
    this.meanings = meanings;
    this.first = first;
    this.box = first.face().box();
  }

  boolean takes(Face more) {
    return glyphs.size() + more.glyphs().size() <= MOST_GLYPHS
        && bytes <= MOST_BYTES
        && more.glyphs().stream()
            .allMatch(glyph -> glyphs.getOrDefault(glyph.code(), glyph).equals(glyph));
  }

  /// @return the font of a leaf
  String font(Face used) {
    for (var glyph : used.glyphs()) {
      if (glyphs.putIfAbsent(glyph.code(), glyph) == null) {
        bytes += glyph.path().length;
      }
    }
    widen(used.box());
    return "<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        .formatted(first.name(), descendant, meanings);
  }

  private void widen(List<Integer> other) {
    box =
        List.of(
            Math.min(box.get(0), other.get(0)),
            Math.min(box.get(1), other.get(1)),
            Math.max(box.get(2), other.get(2)),
            Math.max(box.get(3), other.get(3)));
  }

  void write(PdfFile file, KeptFaces kept) throws IOException {
    var face = new Face(first.face().name(), box, List.copyOf(glyphs.values()));
    var program = file.reserve();
    file.stream(
        program,
        "/Subtype/CIDFontType0C/Filter/FlateDecode",
        kept.deflated(CompactFont.bytes(face)));
    var descriptor =
        file.object(
            "<<%s/FontName%s/FontBBox[%s]/FontFile3 %d 0 R>>"
                .formatted(first.descriptor(), first.name(), numbers(box), program));
    file.object(
        descendant,
        "<</Type/Font/Subtype/CIDFontType0/BaseFont%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW %d/W[%s]>>"
            .formatted(first.name(), descriptor, Face.USUAL_WIDTH, widths(face)));
    file.stream(
        meanings,
        "/Filter/FlateDecode",
        ObjectWriter.deflated(new ByteArrayInputStream(Meanings.of(face))));
  }

  private static String widths(Face face) {
    return face.widths().stream()
        .map(run -> run.first() + "[" + numbers(run.widths()) + "]")
        .collect(Collectors.joining());
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
