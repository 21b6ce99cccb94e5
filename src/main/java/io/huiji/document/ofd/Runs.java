package io.huiji.document.ofd;

import io.huiji.document.ofd.Mark.Ink;
import io.huiji.document.ofd.Mark.Pen;
import io.huiji.document.ofd.Mark.Place;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers glyphs that follow each other on one line into runs.
final class Runs {

  private static final double SAME = 1e-3;
  private static final double OFF_THE_LINE = 0.01;

  /// Ems beyond which a gap begins a new run.
  private static final double GAP = 3;

  private final List<Mark> marks = new ArrayList<>();
  private @Nullable Run current;

  /// What all glyphs of a run share.
  private record Style(
      Face face, double size, AffineTransform shape, Optional<Ink> fill, Optional<Pen> stroke) {

    boolean fits(Style other) {
      return face == other.face
          && Math.abs(size - other.size) < SAME
          && fill.equals(other.fill)
          && stroke.equals(other.stroke)
          && close(shape.getScaleX(), other.shape.getScaleX())
          && close(shape.getScaleY(), other.shape.getScaleY())
          && close(shape.getShearX(), other.shape.getShearX())
          && close(shape.getShearY(), other.shape.getShearY());
    }

    private static boolean close(double one, double other) {
      return Math.abs(one - other) < SAME;
    }
  }

  private record Run(Style style, List<Place> places) {}

  List<Mark> marks() {
    return marks;
  }

  /// @param matrix from the em square to the page in millimetres
  /// @param advance in ems
  void add(
      Faces.Glyph glyph,
      AffineTransform matrix,
      double advance,
      Optional<Ink> fill,
      Optional<Pen> stroke) {
    var size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    if (size < SAME || Math.abs(matrix.getDeterminant()) < 1e-9) {
      return;
    }
    var shape =
        new AffineTransform(
            matrix.getScaleX() / size,
            matrix.getShearY() / size,
            -matrix.getShearX() / size,
            -matrix.getScaleY() / size,
            0,
            0);
    var style = new Style(glyph.face(), size, shape, fill, stroke);
    var place =
        new Place(
            glyph.text(),
            glyph.number(),
            matrix.getTranslateX(),
            matrix.getTranslateY(),
            advance * size);
    if (current == null || !current.style.fits(style) || !follows(current, place)) {
      finish();
      current = new Run(style, new ArrayList<>());
    }
    current.places.add(place);
  }

  private static boolean follows(Run run, Place place) {
    var last = run.places.getLast();
    var step = step(run.style.shape, last, place);
    return Math.abs(step.getY()) < OFF_THE_LINE
        && step.getX() >= 0
        && step.getX() < GAP * run.style.size;
  }

  /// From one glyph to another in the run's own coordinates.
  static Point2D step(AffineTransform shape, Place from, Place to) {
    try {
      return shape.inverseTransform(
          new Point2D.Double(to.x() - from.x(), to.y() - from.y()), new Point2D.Double());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a flat shape was let in", e);
    }
  }

  void finish() {
    if (current != null) {
      var style = current.style;
      marks.add(
          new Mark.Text(
              style.face,
              style.size,
              style.shape,
              List.copyOf(current.places),
              style.fill,
              style.stroke));
      current = null;
    }
  }
}
