package io.huiji.document.reader.layout;

import io.huiji.document.Line;

/// Estimates widths without fonts: a Chinese character is one em, anything else half of one.
public final class Measure {

  public static final char WIDE_SPACE = '\u3000';

  /// Up to this share of the text width a line still begins at the left: 31 mm of 156, five
  /// characters of size 3.
  private static final double LEFT_IN_FLOW = 0.20;

  private static final double LEFT_IN_BOX = 0.25;
  private static final double RIGHT_FROM = 0.64;

  private Measure() {}

  public static int em(int halfPoints) {
    return Math.max(2, halfPoints) * 10;
  }

  public static int width(String text, int halfPoints) {
    int halves = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      halves += halves(point);
    }
    return halves * em(halfPoints) / 2;
  }

  public static int halves(int point) {
    if (point < ' ' || point == 0x200B || point == 0xFEFF) {
      return 0;
    }
    return point == WIDE_SPACE || point >= 0x2E80 || chineseMark(point) ? 2 : 1;
  }

  private static boolean chineseMark(int point) {
    return (point >= 0x2014 && point <= 0x2027) || (point >= 0x2160 && point <= 0x27BF);
  }

  /// @param start of the text, from the left edge of the text area, in twips
  /// @param area width of the page's text area in twips
  /// @param boxed in a box, frame or cell, whose own padding moves the text
  public static Line.Side side(double start, double width, double area, boolean boxed) {
    if (start <= area * (boxed ? LEFT_IN_BOX : LEFT_IN_FLOW)) {
      return Line.Side.LEFT;
    }
    boolean rightHalf = boxed && start >= area / 2;
    return rightHalf || start + width / 2 > area * RIGHT_FROM ? Line.Side.RIGHT : Line.Side.CENTRE;
  }
}
