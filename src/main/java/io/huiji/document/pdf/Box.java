package io.huiji.document.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A rectangle in the units of a page.
record Box(float left, float low, float right, float high) {

  static final Box A4 = of(PDRectangle.A4);
  private static final float FURTHEST = 1_000_000;

  static Box of(PDRectangle box) {
    return new Box(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
  }

  float width() {
    return right - left;
  }

  float height() {
    return high - low;
  }

  /// Whether a page can have such a box; comparisons with NaN are false.
  boolean usable() {
    return width() >= 1
        && height() >= 1
        && Math.max(Math.abs(left), Math.abs(low)) <= FURTHEST
        && Math.max(Math.abs(right), Math.abs(high)) <= FURTHEST;
  }

  Box grownBy(float margin) {
    return new Box(left - margin, low - margin, right + margin, high + margin);
  }

  /// The smallest that holds both.
  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(low, other.low),
        Math.max(right, other.right),
        Math.max(high, other.high));
  }

  /// As a PDF array.
  String written() {
    return "[%s %s %s %s]"
        .formatted(Decimal.of(left), Decimal.of(low), Decimal.of(right), Decimal.of(high));
  }
}
