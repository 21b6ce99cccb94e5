package io.huiji.document.layout.pdf;

import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.DrawnRule;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes rules of drawn paths; all lengths in millimetres.
final class Strokes {

  private static final double STRAIGHT = 0.15;
  private static final double THICKEST = 2;
  private static final double SHORTEST = 3;
  private static final double TOUCHING = 0.6;

  private Strokes() {}

  static Optional<DrawnRule> segment(Point2D a, Point2D b, double thickness, Colour colour) {
    double across = Math.abs(a.getX() - b.getX());
    double down = Math.abs(a.getY() - b.getY());
    if (Math.min(across, down) > STRAIGHT || Math.max(across, down) < 0.1) {
      return Optional.empty();
    }
    return Optional.of(
        across > down
            ? rule(true, a.getX(), b.getX(), (a.getY() + b.getY()) / 2, thickness, colour)
            : rule(false, a.getY(), b.getY(), (a.getX() + b.getX()) / 2, thickness, colour));
  }

  private static DrawnRule rule(
      boolean across, double a, double b, double at, double thickness, Colour colour) {
    return new DrawnRule(across, Math.min(a, b), Math.max(a, b), at, thickness, colour);
  }

  /// A filled box that is thin enough for a rule.
  static Optional<DrawnRule> filled(Rectangle2D box, Colour colour) {
    if (Math.min(box.getWidth(), box.getHeight()) > THICKEST) {
      return Optional.empty();
    }
    return Optional.of(
        box.getWidth() > box.getHeight()
            ? rule(true, box.getMinX(), box.getMaxX(), box.getCenterY(), box.getHeight(), colour)
            : rule(false, box.getMinY(), box.getMaxY(), box.getCenterX(), box.getWidth(), colour));
  }

  /// The bounds of every closed part of a path, as shown.
  static List<Rectangle2D> boxes(GeneralPath path, Frame frame) {
    var boxes = new ArrayList<Rectangle2D>();
    var at = new double[6];
    for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      int step = steps.currentSegment(at);
      if (step == PathIterator.SEG_CLOSE) {
        continue;
      }
      int last = step == PathIterator.SEG_CUBICTO ? 4 : step == PathIterator.SEG_QUADTO ? 2 : 0;
      var point = frame.place(at[last], at[last + 1]);
      if (step == PathIterator.SEG_MOVETO) {
        boxes.add(new Rectangle2D.Double(point.getX(), point.getY(), 0, 0));
      } else if (!boxes.isEmpty()) {
        boxes.getLast().add(point);
      }
    }
    return boxes;
  }

  /// Joins what is drawn cell by cell; drops what is too short for a rule.
  static List<DrawnRule> joined(List<DrawnRule> drawn) {
    var ordered = new ArrayList<>(drawn);
    ordered.sort(
        Comparator.comparing(DrawnRule::horizontal)
            .thenComparing(rule -> Math.round(rule.at() * 10))
            .thenComparing(DrawnRule::from));
    var joined = new ArrayList<DrawnRule>();
    for (var rule : ordered) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && continues(last, rule)) {
        joined.set(
            joined.size() - 1,
            new DrawnRule(
                last.horizontal(),
                last.from(),
                Math.max(last.to(), rule.to()),
                last.at(),
                Math.max(last.thickness(), rule.thickness()),
                last.colour()));
      } else {
        joined.add(rule);
      }
    }
    joined.removeIf(rule -> rule.length() < SHORTEST);
    joined.sort(Comparator.comparing(DrawnRule::at).thenComparing(DrawnRule::from));
    return joined;
  }

  private static boolean continues(DrawnRule last, DrawnRule next) {
    return last.horizontal() == next.horizontal()
        && Math.abs(last.at() - next.at()) < STRAIGHT
        && next.from() <= last.to() + TOUCHING
        && last.colour().equals(next.colour());
  }
}
