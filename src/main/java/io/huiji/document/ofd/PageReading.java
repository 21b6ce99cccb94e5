package io.huiji.document.ofd;

import io.huiji.document.ofd.Mark.Ink;
import io.huiji.document.ofd.Mark.Pen;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Runs the content of one PDF page and writes down its marks.
final class PageReading extends PDFGraphicsStreamEngine {

  static final double MILLIMETRES = 25.4 / 72;

  private final Faces faces;
  private final Set<String> lost;
  private final AffineTransform toPage;
  private final Runs runs = new Runs();
  private final List<Mark> marks = runs.marks();
  private GeneralPath path = new GeneralPath();
  private int clipRule = -1;

  private PageReading(PDPage page, Faces faces, Set<String> lost) {
    super(page);
    this.faces = faces;
    this.lost = lost;
    this.toPage = toPage(page);
  }

  /// @param lost what cannot be carried over is added, in plain Chinese
  static List<Mark> read(PDPage page, Faces faces, Set<String> lost) throws IOException {
    var reading = new PageReading(page, faces, lost);
    reading.processPage(page);
    reading.runs.finish();
    return reading.marks;
  }

  private static AffineTransform toPage(PDPage page) {
    var box = page.getCropBox();
    var transform = AffineTransform.getScaleInstance(MILLIMETRES, MILLIMETRES);
    switch (page.getRotation()) {
      case 90 -> transform.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
      case 180 -> transform.concatenate(new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0));
      case 270 ->
          transform.concatenate(new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth()));
      default -> transform.concatenate(new AffineTransform(1, 0, 0, -1, 0, box.getHeight()));
    }
    transform.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return transform;
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    var glyph = faces.glyph(font, code);
    var mode = getGraphicsState().getTextState().getRenderingMode();
    var shape = new AffineTransform(toPage);
    shape.concatenate(matrix.createAffineTransform());
    runs.add(
        glyph,
        shape,
        displacement.getX(),
        mode.isFill() ? fill() : Optional.empty(),
        mode.isStroke() ? pen() : Optional.empty());
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    runs.finish();
    var ink = image.isStencil() ? fill() : Optional.<Ink>empty();
    if (image.isStencil() && ink.isEmpty()) {
      return;
    }
    var picture =
        ink.isPresent() ? image.getStencilImage(colour(ink.orElseThrow())) : image.getImage();
    var shape = new AffineTransform(toPage);
    shape.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    shape.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    marks.add(
        new Mark.Picture(
            picture,
            shape,
            clip().getBounds2D(),
            alpha(getGraphicsState().getNonStrokeAlphaConstant())));
  }

  private static java.awt.Color colour(Ink ink) {
    return new java.awt.Color(ink.red(), ink.green(), ink.blue());
  }

  @Override
  public void clip(int rule) {
    clipRule = rule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    start(x, y);
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    start(x1, y1);
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  /// A path that does not begin with a move, as damaged files have it.
  private void start(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipRule >= 0) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(path);
      clipRule = -1;
    }
    path = new GeneralPath();
  }

  @Override
  public void strokePath() {
    draw(Path2D.WIND_NON_ZERO, Optional.empty(), pen());
  }

  @Override
  public void fillPath(int rule) {
    draw(rule, fill(), Optional.empty());
  }

  @Override
  public void fillAndStrokePath(int rule) {
    draw(rule, fill(), pen());
  }

  @Override
  public void shadingFill(COSName name) {
    lost.add("渐变的颜色");
  }

  private void draw(int rule, Optional<Ink> fill, Optional<Pen> stroke) {
    runs.finish();
    if (fill.isPresent() || stroke.isPresent()) {
      var clip = clip();
      var outline = onPage(path);
      var inside = clip.contains(outline.getBounds2D()) || stroke.isPresent();
      marks.add(
          new Mark.Drawing(
              inside ? outline : cut(outline, rule, clip),
              inside && rule == Path2D.WIND_EVEN_ODD,
              fill,
              stroke,
              clip.getBounds2D()));
    }
    endPath();
  }

  private static Shape cut(Path2D outline, int rule, Area clip) {
    outline.setWindingRule(rule);
    var cut = new Area(outline);
    cut.intersect(clip);
    return cut;
  }

  private Area clip() {
    var clip = new Area(getGraphicsState().getCurrentClippingPath());
    clip.transform(toPage);
    return clip;
  }

  private Path2D onPage(Path2D drawn) {
    var placed = new Path2D.Double(drawn);
    placed.transform(toPage);
    return placed;
  }

  private Optional<Ink> fill() {
    return ink(
        getGraphicsState().getNonStrokingColor(), getGraphicsState().getNonStrokeAlphaConstant());
  }

  private Optional<Pen> pen() {
    var state = getGraphicsState();
    var scale =
        Math.sqrt(
            Math.abs(
                state.getCurrentTransformationMatrix().createAffineTransform().getDeterminant()));
    var dashes = new ArrayList<Double>();
    for (var dash : state.getLineDashPattern().getDashArray()) {
      dashes.add(dash * scale * MILLIMETRES);
    }
    return ink(state.getStrokingColor(), state.getAlphaConstant())
        .map(
            ink ->
                new Pen(
                    ink,
                    Math.max(0.05, state.getLineWidth() * scale * MILLIMETRES),
                    state.getLineCap(),
                    state.getLineJoin(),
                    dashes.stream().allMatch(dash -> dash == 0) ? List.of() : dashes,
                    state.getLineDashPattern().getPhase() * scale * MILLIMETRES));
  }

  private Optional<Ink> ink(PDColor colour, double alpha) {
    try {
      if (colour.getColorSpace() instanceof PDPattern) {
        lost.add("图案填充");
        return Optional.empty();
      }
      var rgb = colour.toRGB();
      return Optional.of(new Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, alpha(alpha)));
    } catch (IOException | UnsupportedOperationException _) {
      lost.add("无法识别的颜色");
      return Optional.empty();
    }
  }

  private static int alpha(double share) {
    return (int) Math.round(255 * share);
  }
}
