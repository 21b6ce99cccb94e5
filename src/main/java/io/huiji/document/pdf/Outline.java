package io.huiji.document.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/// How a character is drawn, in thousandths of its size.
///
/// @param path operators that draw it; empty for a blank
/// @param box left, low, right, high
record Outline(int width, String path, Box box) {

  private static final int EM = 1000;

  /// @param units of the face in one em
  static Outline of(Shape shape, float width, float units) {
    var scale = EM / units;
    var path = new StringBuilder();
    var places = new float[6];
    var pen = new float[2];
    for (var walk = shape.getPathIterator(AffineTransform.getScaleInstance(scale, scale));
        !walk.isDone();
        walk.next()) {
      segment(walk.currentSegment(places), places, pen, path);
    }
    if (!path.isEmpty()) {
      path.append("f");
    }
    var bounds = shape.getBounds2D();
    return new Outline(
        Math.round(width * scale),
        path.toString(),
        new Box(
            (float) Math.floor(bounds.getMinX() * scale),
            (float) Math.floor(bounds.getMinY() * scale),
            (float) Math.ceil(bounds.getMaxX() * scale),
            (float) Math.ceil(bounds.getMaxY() * scale)));
  }

  private static void segment(int kind, float[] at, float[] pen, StringBuilder path) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> operator(path, at, 2, "m");
      case PathIterator.SEG_LINETO -> operator(path, at, 2, "l");
      case PathIterator.SEG_CUBICTO -> operator(path, at, 6, "c");
      case PathIterator.SEG_QUADTO -> operator(path, cubic(pen, at), 6, "c");
      default -> path.append("h ");
    }
    var last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
    if (kind != PathIterator.SEG_CLOSE) {
      pen[0] = at[last];
      pen[1] = at[last + 1];
    }
  }

  /// PDF has no quadratic curves.
  private static float[] cubic(float[] pen, float[] at) {
    return new float[] {
      pen[0] + (at[0] - pen[0]) * 2 / 3,
      pen[1] + (at[1] - pen[1]) * 2 / 3,
      at[2] + (at[0] - at[2]) * 2 / 3,
      at[3] + (at[1] - at[3]) * 2 / 3,
      at[2],
      at[3]
    };
  }

  private static void operator(StringBuilder path, float[] at, int count, String operator) {
    for (var index = 0; index < count; index++) {
      path.append(Math.round(at[index])).append(' ');
    }
    path.append(operator).append(' ');
  }

  /// Its glyph description in a Type 3 font.
  String procedure() {
    return "%d 0 %s %s %s %s d1 %s"
        .formatted(
            width,
            Decimal.of(box.left()),
            Decimal.of(box.low()),
            Decimal.of(box.right()),
            Decimal.of(box.high()),
            path);
  }
}
