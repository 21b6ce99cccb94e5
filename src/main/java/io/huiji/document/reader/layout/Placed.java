package io.huiji.document.reader.layout;

import io.huiji.document.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A line with its estimated place, before lines of a page are put in order.
///
/// @param y from the page's top edge in twips
/// @param rows how many printed lines it fills
/// @param low in the lower part of its page, where nothing counts as the top any more
public record Placed(
    String text,
    int page,
    double y,
    int rows,
    Line.Side side,
    Line.Region region,
    int paragraph,
    boolean low) {

  /// Lines this close together (twips) stand side by side.
  public static final double SAME_LINE = 110;

  /// Added to the number of a line that stands low on its page, whatever is above it.
  private static final int LOW = 100;

  /// Puts lines in order, page by page from the top, and numbers them.
  public static List<Line> inOrder(List<Placed> placed) {
    var pages = new TreeMap<Integer, List<Placed>>();
    placed.forEach(p -> pages.computeIfAbsent(p.page(), _ -> new ArrayList<>()).add(p));
    var lines = new ArrayList<Line>(placed.size());
    pages.values().forEach(page -> number(page, lines));
    return lines;
  }

  private static void number(List<Placed> page, List<Line> lines) {
    page.sort(Comparator.comparingDouble(Placed::y));
    int rank = 0;
    int rows = 0;
    double previous = Double.NEGATIVE_INFINITY;
    for (var line : page) {
      if (line.region() == Line.Region.NOTE) {
        lines.add(line.at(0));
        continue;
      }
      if (line.y() - previous > SAME_LINE) {
        rank += Math.max(1, rows);
        rows = 0;
        previous = line.y();
      }
      rows = Math.max(rows, line.rows());
      lines.add(line.at(line.low() ? rank + LOW : rank));
    }
  }

  private Line at(int fromTop) {
    return new Line(text, page, fromTop, side, region, paragraph);
  }
}
