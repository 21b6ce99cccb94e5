package io.huiji.document.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// Outlines as TrueType has them: closed contours of quadratic curves on a grid of whole units. A
/// cubic curve is cut into as many equal parts as keep each within {@link #TOLERANCE} of its
/// quadratic.
final class Contours {

  /// Units of the grid.
  private static final double TOLERANCE = 1;

  /// Distance of a cubic from the quadratic with the mean control point, as a share of its third
  /// difference: √3/36.
  private static final double THIRD_DIFFERENCE = Math.sqrt(3) / 36;

  private final List<List<Point>> contours = new ArrayList<>();
  private List<Point> current = new ArrayList<>();
  private Point2D at = new Point2D.Double();

  private Contours() {}

  /// @param on whether the curve goes through it
  record Point(int x, int y, boolean on) {}

  /// @param scale from the outline's units to those of the grid
  static List<List<Point>> of(Shape outline, double scale) {
    var contours = new Contours();
    var segments = outline.getPathIterator(AffineTransform.getScaleInstance(scale, scale));
    var values = new double[6];
    for (; !segments.isDone(); segments.next()) {
      contours.add(segments.currentSegment(values), values);
    }
    contours.finish();
    return clockwise(contours.contours);
  }

  private void add(int kind, double[] to) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> {
        finish();
        point(to[0], to[1], true);
        at = new Point2D.Double(to[0], to[1]);
      }
      case PathIterator.SEG_LINETO -> {
        point(to[0], to[1], true);
        at = new Point2D.Double(to[0], to[1]);
      }
      case PathIterator.SEG_QUADTO -> {
        point(to[0], to[1], false);
        point(to[2], to[3], true);
        at = new Point2D.Double(to[2], to[3]);
      }
      case PathIterator.SEG_CUBICTO -> cubic(new Cubic(at.getX(), at.getY(), to));
      default -> finish();
    }
  }

  private void cubic(Cubic curve) {
    var error = THIRD_DIFFERENCE * curve.thirdDifference();
    var parts = Math.max(1, (int) Math.ceil(Math.cbrt(error / TOLERANCE)));
    for (var part = 0; part < parts; part++) {
      var piece = curve.piece((double) part / parts, (double) (part + 1) / parts);
      var control = piece.meanControl();
      point(control.getX(), control.getY(), false);
      point(piece.x3, piece.y3, true);
    }
    at = new Point2D.Double(curve.x3, curve.y3);
  }

  private void point(double x, double y, boolean on) {
    var point = new Point((int) Math.round(x), (int) Math.round(y), on);
    if (current.isEmpty() || !on || !current.getLast().equals(point)) {
      current.add(point);
    }
  }

  private void finish() {
    if (current.size() > 1 && current.getLast().equals(current.getFirst())) {
      current.removeLast();
    }
    if (current.size() > 2) {
      contours.add(current);
    }
    current = new ArrayList<>();
  }

  /// Outer contours of TrueType run clockwise, those of PostScript the other way; by the sum of
  /// areas one tells which it is.
  private static List<List<Point>> clockwise(List<List<Point>> contours) {
    if (contours.stream().mapToLong(Contours::twiceArea).sum() <= 0) {
      return contours;
    }
    return contours.stream().map(List::reversed).toList();
  }

  private static long twiceArea(List<Point> contour) {
    long sum = 0;
    for (var index = 0; index < contour.size(); index++) {
      var one = contour.get(index);
      var next = contour.get((index + 1) % contour.size());
      sum += (long) one.x * next.y - (long) next.x * one.y;
    }
    return sum;
  }

  /// A cubic Bézier curve.
  private record Cubic(
      double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {

    Cubic(double x0, double y0, double[] to) {
      this(x0, y0, to[0], to[1], to[2], to[3], to[4], to[5]);
    }

    double thirdDifference() {
      return Math.hypot(x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0);
    }

    Point2D meanControl() {
      return new Point2D.Double((3 * x1 - x0 + 3 * x2 - x3) / 4, (3 * y1 - y0 + 3 * y2 - y3) / 4);
    }

    /// The part between two parameters, by blossoming.
    Cubic piece(double from, double to) {
      return new Cubic(
          blossom(x0, x1, x2, x3, from, from, from),
          blossom(y0, y1, y2, y3, from, from, from),
          blossom(x0, x1, x2, x3, from, from, to),
          blossom(y0, y1, y2, y3, from, from, to),
          blossom(x0, x1, x2, x3, from, to, to),
          blossom(y0, y1, y2, y3, from, to, to),
          blossom(x0, x1, x2, x3, to, to, to),
          blossom(y0, y1, y2, y3, to, to, to));
    }

    private static double blossom(
        double p0, double p1, double p2, double p3, double s, double t, double u) {
      var a = p0 + (p1 - p0) * s;
      var b = p1 + (p2 - p1) * s;
      var c = p2 + (p3 - p2) * s;
      var ab = a + (b - a) * t;
      var bc = b + (c - b) * t;
      return ab + (bc - ab) * u;
    }
  }
}
