package io.huiji.document.layout.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/// How a page is looked at: turns points of its own space into millimetres from the upper left
/// corner of what is shown.
///
/// @param turn quarters of a clockwise turn
/// @param left the shown part in the page's own space, in points
record Frame(int turn, double left, double bottom, double right, double top) {

  /// Millimetres.
  static final double POINT = 25.4 / 72;

  private static final double ALMOST = 0.02;

  static Frame of(PDPage page) {
    var box = page.getCropBox();
    return new Frame(
        Math.floorMod(page.getRotation() / 90, 4),
        box.getLowerLeftX(),
        box.getLowerLeftY(),
        box.getUpperRightX(),
        box.getUpperRightY());
  }

  double width() {
    return POINT * (turn % 2 == 0 ? right - left : top - bottom);
  }

  double height() {
    return POINT * (turn % 2 == 0 ? top - bottom : right - left);
  }

  Point2D place(double x, double y) {
    return switch (turn) {
      case 1 -> new Point2D.Double(POINT * (y - bottom), POINT * (x - left));
      case 2 -> new Point2D.Double(POINT * (right - x), POINT * (y - bottom));
      case 3 -> new Point2D.Double(POINT * (top - y), POINT * (right - x));
      default -> new Point2D.Double(POINT * (x - left), POINT * (top - y));
    };
  }

  /// Whether text of this matrix runs from left to right as shown: no watermark, no spine.
  boolean upright(Matrix text) {
    var from = place(0, 0);
    var to = place(text.getScaleX(), text.getShearY());
    double across = to.getX() - from.getX();
    return across > 0 && Math.abs(to.getY() - from.getY()) < ALMOST * across;
  }
}
