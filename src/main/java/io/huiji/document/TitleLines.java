package io.huiji.document;

import java.util.ArrayList;
import java.util.List;

/// Breaks a title into lines as a clerk would (GB/T 9704—2012, 7.3.1): words stay whole, lines are
/// balanced and form a trapezoid or a diamond, no line has only one or two characters.
///
/// The places to break at come from {@link TitleBreaks}; where a title offers none, it is broken
/// between any two characters rather than not at all.
public final class TitleLines {

  /// Characters of 二号 that a line of 156 mm takes.
  public static final int USUAL = 20;

  private static final int SHORTEST = 3;
  private static final int MOST_LINES = 6;
  private static final double UNEVEN = 6;
  private static final double WAISTED = 8;
  private static final double SQUARE = 1;
  private static final double ANOTHER_LINE = 5;

  private final int[] points;
  private final double[] breaks;
  private final int widest;
  private List<Integer> best = List.of();
  private double least = Double.MAX_VALUE;

  private TitleLines(String title, int widest) {
    this.points = title.codePoints().toArray();
    this.breaks = TitleBreaks.of(points, widest);
    this.widest = widest;
  }

  /// The lines of a title; those that the caller has given with line feeds are kept as they are.
  ///
  /// @param widest characters that a line takes
  /// @throws IllegalArgumentException when a line cannot take even three characters
  public static List<String> of(String title, int widest) {
    if (widest < SHORTEST) {
      throw new IllegalArgumentException("no title fits lines of " + widest);
    }
    var clean = title.strip();
    if (clean.contains("\n")) {
      return clean.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
    return new TitleLines(clean, widest).lines();
  }

  private List<String> lines() {
    if (points.length <= widest) {
      return List.of(text(0, points.length));
    }
    var fewest = Math.ceilDiv(points.length, widest);
    for (var count = fewest; count <= Math.max(fewest + 1, MOST_LINES); count++) {
      if (count > fewest + 1 && !best.isEmpty()) {
        break;
      }
      choose(new ArrayList<>(), 0, count, ANOTHER_LINE * (count - fewest));
    }
    return best.isEmpty() ? anywhere() : cut(best);
  }

  /// Tries every way to go on after these ends of lines.
  private void choose(List<Integer> ends, int begin, int left, double cost) {
    if (cost >= least) {
      return;
    }
    if (left == 1) {
      finish(ends, begin, cost);
      return;
    }
    var last = Math.min(begin + widest, points.length - SHORTEST * (left - 1));
    var first = Math.max(begin + SHORTEST, points.length - widest * (left - 1));
    for (var end = first; end <= last; end++) {
      if (breaks[end] < TitleBreaks.NEVER) {
        ends.add(end);
        choose(ends, end, left - 1, cost + breaks[end]);
        ends.removeLast();
      }
    }
  }

  private void finish(List<Integer> ends, int begin, double cost) {
    var length = points.length - begin;
    if (length > widest || length < SHORTEST) {
      return;
    }
    var total = cost + shape(ends);
    if (total < least) {
      least = total;
      best = List.copyOf(ends);
    }
  }

  /// What is against the outline of these lines.
  private double shape(List<Integer> ends) {
    var lengths = new ArrayList<Integer>();
    var begin = 0;
    for (var end : ends) {
      lengths.add(end - begin);
      begin = end;
    }
    lengths.add(points.length - begin);
    var mean = (double) points.length / lengths.size();
    var cost = 0.0;
    for (var length : lengths) {
      cost += UNEVEN * (length - mean) * (length - mean) / (mean * mean);
    }
    return cost + outline(lengths);
  }

  private static double outline(List<Integer> lengths) {
    var cost = lengths.stream().distinct().count() == 1 ? SQUARE : 0;
    for (var index = 1; index + 1 < lengths.size(); index++) {
      var waisted =
          lengths.get(index) < lengths.get(index - 1)
              && lengths.get(index) < lengths.get(index + 1);
      cost += waisted ? WAISTED : 0;
    }
    return cost;
  }

  private List<String> anywhere() {
    var count = Math.ceilDiv(points.length, widest);
    var ends = new ArrayList<Integer>();
    for (var line = 1; line < count; line++) {
      ends.add(Math.ceilDiv(points.length * line, count));
    }
    return cut(ends);
  }

  private List<String> cut(List<Integer> ends) {
    var lines = new ArrayList<String>();
    var begin = 0;
    for (var end : ends) {
      lines.add(text(begin, end));
      begin = end;
    }
    lines.add(text(begin, points.length));
    return lines;
  }

  private String text(int begin, int end) {
    return new String(points, begin, end - begin);
  }
}
