package io.huiji.document.layout.pdf;

import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.DrawnRule;
import io.huiji.document.layout.model.PlacedGlyph;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Runs the drawing orders of one page and writes down what they leave on it: upright characters
/// and straight rules. Stops when its thread is interrupted.
final class Canvas extends PDFGraphicsStreamEngine {

  private static final int MOST = 300_000;

  final List<PlacedGlyph> glyphs = new ArrayList<>();
  final List<DrawnRule> rules = new ArrayList<>();
  boolean pictures;

  private final Frame frame;
  private final Ink ink;
  private final GeneralPath path = new GeneralPath();

  Canvas(PDPage page, Ink ink) {
    super(page);
    this.frame = Frame.of(page);
    this.ink = ink;
  }

  @Override
  protected void showGlyph(Matrix text, PDFont font, int code, Vector displacement) {
    goOn();
    var unicode = font.toUnicode(code);
    if (unicode == null || unicode.isEmpty() || !frame.upright(text)) {
      return;
    }
    double size = Math.abs(text.getScalingFactorY());
    var origin = frame.place(text.getTranslateX(), text.getTranslateY());
    var extent = ink.of(font, code, unicode);
    double em = size * Frame.POINT;
    glyphs.add(
        new PlacedGlyph(
            unicode.chars().anyMatch(c -> c < ' ') ? " " : unicode,
            origin.getX(),
            displacement.getX() * Math.abs(text.getScalingFactorX()) * Frame.POINT,
            origin.getY(),
            origin.getY() - extent.above() * em,
            origin.getY() + extent.below() * em,
            ink.name(font),
            size,
            colour(getGraphicsState().getNonStrokingColor())));
  }

  private void goOn() {
    if (Thread.currentThread().isInterrupted() || glyphs.size() + rules.size() > MOST) {
      throw new Stopped();
    }
  }

  /// The page holds too much, or the time is over.
  static final class Stopped extends RuntimeException {

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private static Colour colour(PDColor colour) {
    try {
      int rgb = colour.toRGB();
      return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    } catch (IOException | RuntimeException _) {
      return Colour.BLACK; // a pattern or a damaged colour space: nothing to say about it
    }
  }

  @Override
  public void strokePath() {
    double thickness =
        getGraphicsState().getLineWidth()
            * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX()
            * Frame.POINT;
    var colour = colour(getGraphicsState().getStrokingColor());
    var at = new double[6];
    Point2D from = new Point2D.Double();
    Point2D start = from;
    for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      goOn();
      int step = steps.currentSegment(at);
      Point2D to =
          switch (step) {
            case PathIterator.SEG_CUBICTO -> frame.place(at[4], at[5]);
            case PathIterator.SEG_CLOSE -> start;
            default -> frame.place(at[0], at[1]);
          };
      if (step == PathIterator.SEG_LINETO || step == PathIterator.SEG_CLOSE) {
        Strokes.segment(from, to, thickness, colour).ifPresent(rules::add);
      }
      start = step == PathIterator.SEG_MOVETO ? to : start;
      from = to;
    }
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    goOn();
    var colour = colour(getGraphicsState().getNonStrokingColor());
    for (var box : Strokes.boxes(path, frame)) {
      Strokes.filled(box, colour).ifPresent(rules::add);
    }
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    var kept = (GeneralPath) path.clone();
    fillPath(windingRule);
    path.append(kept, false);
    strokePath();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    begin(x, y);
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    begin(x1, y1);
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  /// A damaged file may draw before it has moved anywhere.
  private void begin(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    var point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void drawImage(PDImage image) {
    pictures = true;
  }

  @Override
  public void clip(int windingRule) {
    // what is hidden by a clip is rare on official papers; it counts as drawn
  }

  @Override
  public void shadingFill(COSName shading) {
    // no rule is drawn so
  }
}
