package io.huiji.document.pdf;

import io.huiji.document.face.CompactFont;
import io.huiji.document.face.Glyph;
import io.huiji.document.face.Outlines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One face of a binding: every glyph that its leaves use, once, in the order of their coming.
/// Glyphs are the same when they draw the same; what a leaf calls them says nothing.
final class SharedFace {

  private static final int MOST_GLYPHS = 60_000;
  private static final int MOST_BYTES = 16 << 20;
  private static final String UNNAMED = "";

  private final int program;
  private final Outlines first;
  private final Map<Glyph, Integer> places = new LinkedHashMap<>();
  private List<Integer> box;
  private int bytes;

  /// @param program number of the font program, written at the end
  SharedFace(int program, Outlines first) {
    this.program = program;
    this.first = first;
    this.box = first.box();
    place(first.glyphs().getFirst());
  }

  int program() {
    return program;
  }

  /// Whether a font of that many more glyphs had better begin another face.
  boolean full(Outlines more) {
    return places.size() + more.glyphs().size() > MOST_GLYPHS || bytes > MOST_BYTES;
  }

  /// @return what the font's codes stand for, as an encoding (ISO 32000-1, 9.6.6)
  String encoding(Outlines used) {
    widen(used.box());
    var differences = new StringBuilder();
    var next = -1;
    for (var index = 0; index < used.codes().size(); index++) {
      var code = used.codes().get(index);
      differences.append(code == next ? "" : code);
      differences.append("/g").append(place(used.glyphs().get(index + 1)));
      next = code + 1;
    }
    return "<</Type/Encoding/Differences[" + differences + "]>>";
  }

  private int place(Glyph glyph) {
    var known = places.putIfAbsent(glyph.called(UNNAMED), places.size());
    if (known == null) {
      bytes += glyph.path().length;
      return places.size() - 1;
    }
    return known;
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
    var glyphs = new ArrayList<Glyph>();
    places.keySet().forEach(glyph -> glyphs.add(glyph.called(name(glyphs.size()))));
    var font = CompactFont.bytes(new Outlines(first.name(), glyphs, List.of(), box));
    file.stream(program, "/Subtype/Type1C/Filter/FlateDecode", kept.deflated(font));
  }

  private static String name(int place) {
    return place == 0 ? ".notdef" : "g" + place;
  }
}
