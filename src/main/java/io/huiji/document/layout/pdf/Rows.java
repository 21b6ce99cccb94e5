package io.huiji.document.layout.pdf;

import io.huiji.document.layout.model.PlacedGlyph;
import io.huiji.document.layout.model.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Groups the characters of a page into lines.
final class Rows {

  private static final double SAME_LINE = 0.4;

  private Rows() {}

  static List<TextLine> of(int page, List<PlacedGlyph> glyphs) {
    var ordered = new ArrayList<>(glyphs);
    ordered.removeIf(PlacedGlyph::blank);
    ordered.sort(Comparator.comparingDouble(PlacedGlyph::baseline));
    var rows = new ArrayList<List<PlacedGlyph>>();
    double base = 0;
    for (var glyph : ordered) {
      double em = glyph.size() * Frame.POINT;
      if (rows.isEmpty() || glyph.baseline() - base > SAME_LINE * em) {
        rows.add(new ArrayList<>());
        base = glyph.baseline();
      }
      rows.getLast().add(glyph);
    }
    return rows.stream().map(row -> new TextLine(page, drawnOnce(row))).toList();
  }

  /// From left to right; some programs draw a character twice, a little apart, to make it bold.
  private static List<PlacedGlyph> drawnOnce(List<PlacedGlyph> row) {
    row.sort(Comparator.comparingDouble(PlacedGlyph::x));
    var once = new ArrayList<PlacedGlyph>();
    for (var glyph : row) {
      var last = once.isEmpty() ? null : once.getLast();
      if (last == null
          || !last.text().equals(glyph.text())
          || glyph.x() - last.x() > 0.3 * glyph.width()) {
        once.add(glyph);
      }
    }
    return once;
  }
}
