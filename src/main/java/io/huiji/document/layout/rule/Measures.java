package io.huiji.document.layout.rule;

import io.huiji.document.layout.model.TextArea;
import io.huiji.document.layout.model.TextLine;

/// Lengths and sizes as the standard counts them and as people read them.
final class Measures {

  /// Distance of two base lines of body text, 22 of which fill 225 mm.
  static final double LINE = 225.0 / 22;

  /// What two neighbouring lines of 3号 leave white between their ink.
  static final double LEADING = 4.6;

  /// What a line that differs by less than half a line still is.
  static final double HALF = 0.5;

  private Measures() {}

  static String mm(double length) {
    return "%.1f mm".formatted(length);
  }

  static String characters(double number) {
    return "%.1f 字".formatted(number);
  }

  static String size(double points) {
    return named(points).isEmpty()
        ? "%.4s 磅".formatted(points)
        : "%s（%.4s 磅）".formatted(named(points), points);
  }

  private static String named(double points) {
    return switch ((int) Math.round(points * 2)) {
      case 84 -> "初号";
      case 72 -> "小初";
      case 52 -> "1号";
      case 48 -> "小1号";
      case 44 -> "2号";
      case 36 -> "小2号";
      case 32 -> "3号";
      case 30 -> "小3号";
      case 28 -> "4号";
      case 24 -> "小4号";
      case 21 -> "5号";
      case 18 -> "小5号";
      default -> "";
    };
  }

  static boolean near(double value, double wanted, double tolerance) {
    return Math.abs(value - wanted) <= tolerance;
  }

  /// Blank lines between two pieces of text, as parts of a line; of 3号 above and below.
  static double blankLines(TextLine upper, TextLine lower) {
    return (lower.top() - upper.bottom() - LEADING) / LINE;
  }

  static boolean blank(double lines, int wanted) {
    return near(lines, wanted, HALF);
  }

  static String lines(double lines) {
    return "空 %.1f 行".formatted(Math.max(0, lines));
  }

  /// How far a line begins inside the 版心, in its own characters.
  static double left(TextLine line, TextArea area) {
    return (line.left() - area.left()) / line.em();
  }

  /// How far a line ends inside the 版心, in its own characters.
  static double right(TextLine line, TextArea area) {
    return (area.right() - line.right()) / line.em();
  }

  /// How far the middle of a line is from the middle of the 版心.
  static double offCentre(TextLine line, TextArea area) {
    return (line.left() + line.right()) / 2 - area.middle();
  }
}
