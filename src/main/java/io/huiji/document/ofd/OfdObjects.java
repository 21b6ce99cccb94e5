package io.huiji.document.ofd;

import io.huiji.document.ofd.Mark.Ink;
import io.huiji.document.ofd.Mark.Pen;
import io.huiji.document.ofd.Mark.Place;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dom4j.Element;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.Rule;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.LineCapType;
import org.ofdrw.core.pageDescription.drawParam.LineJoinType;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;

/// Marks as the graphic objects of GB/T 33190—2016, 8.5 (paths), 10 (pictures) and 11 (text).
/// Lengths go out in thousandths of a millimetre.
final class OfdObjects {

  private static final int DECIMALS = 3;
  private static final int MATRIX_DECIMALS = 6;
  private static final double FINEST = 1e-3;
  private static final double MARGIN = 0.1;
  private static final double BELOW_THE_LINE = 0.35;

  private OfdObjects() {}

  static Element text(long identifier, long font, Mark.Text run) {
    var first = run.places().getFirst();
    var plain = isIdentity(run.shape());
    var bounds = bounds(run);
    var object = new TextObject(identifier);
    object.setBoundary(box(bounds));
    object.setFont(font);
    object.setSize(rounded(run.size()));
    var code = new TextCode();
    if (plain) {
      code.setCoordinate(rounded(first.x() - bounds.getX()), rounded(first.y() - bounds.getY()));
    } else {
      object.setCTM(matrix(run.shape(), first.x() - bounds.getX(), first.y() - bounds.getY()));
      code.setCoordinate(0.0, 0.0);
    }
    colours(object, run);
    glyphs(object, run);
    steps(code, run);
    code.setContent(content(run.places()));
    object.addTextCode(code);
    return object;
  }

  private static void colours(TextObject object, Mark.Text run) {
    object.setFill(run.fill().isPresent());
    run.fill().ifPresent(ink -> object.setFillColor(colour(ink)));
    run.stroke()
        .ifPresent(
            pen -> {
              object.setStroke(true);
              object.setStrokeColor(colour(pen.ink()));
              object.setLineWidth(rounded(pen.width()));
            });
    if (run.fill().isEmpty() && run.stroke().isEmpty()) {
      object.setVisible(false);
    }
  }

  /// Which glyphs stand for which characters, where the font's own table would not find them.
  private static void glyphs(TextObject object, Mark.Text run) {
    var position = 0;
    for (var place : run.places()) {
      if (!run.face().found(place.characters(), place.glyph())) {
        object.addCGTransform(
            new CT_CGTransform()
                .setCodePosition(position)
                .setCodeCount(place.characters().length())
                .setGlyphCount(1)
                .setGlyphs(new ST_Array(place.glyph())));
      }
      position += place.characters().length();
    }
  }

  /// From rounded places, so that nothing adds up along the line.
  private static void steps(TextCode code, Mark.Text run) {
    var first = run.places().getFirst();
    var steps = new ArrayList<String>();
    var before = 0.0;
    for (var index = 1; index < run.places().size(); index++) {
      var at = rounded(Runs.step(run.shape(), first, run.places().get(index)).getX());
      var characters = run.places().get(index - 1).characters();
      steps.add(number(at - before, DECIMALS));
      for (var more = 1; more < characters.codePointCount(0, characters.length()); more++) {
        steps.add("0");
      }
      before = at;
    }
    if (!steps.isEmpty()) {
      code.setDeltaX(new ST_Array().setArray(steps));
    }
  }

  private static String content(List<Place> places) {
    var content = new StringBuilder();
    places.forEach(place -> content.append(place.characters()));
    return allowed(content.toString());
  }

  /// What XML forbids becomes a blank.
  static String allowed(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }

  private static Rectangle2D bounds(Mark.Text run) {
    var first = run.places().getFirst();
    var last = run.places().getLast();
    var length = Runs.step(run.shape(), first, last).getX() + Math.max(last.advance(), run.size());
    var flat = new Rectangle2D.Double(0, -run.size(), length, run.size() * (1 + BELOW_THE_LINE));
    var bounds = run.shape().createTransformedShape(flat).getBounds2D();
    return new Rectangle2D.Double(
        bounds.getX() + first.x(),
        bounds.getY() + first.y(),
        bounds.getWidth(),
        bounds.getHeight());
  }

  static Element path(long identifier, Mark.Drawing drawing) {
    var pen = drawing.stroke().map(Pen::width).orElse(0.0);
    var reach = grown(drawing.outline().getBounds2D(), pen / 2 + MARGIN);
    var bounds = within(reach, drawing.clip());
    var object = new PathObject(new ST_ID(identifier));
    object.setBoundary(box(bounds));
    object.setFill(drawing.fill().isPresent());
    object.setStroke(drawing.stroke().isPresent());
    drawing.fill().ifPresent(ink -> object.setFillColor(colour(ink)));
    drawing.stroke().ifPresent(stroke -> pen(object, stroke));
    drawing.stroke().ifPresent(stroke -> object.setStrokeColor(colour(stroke.ink())));
    if (drawing.evenOdd()) {
      object.setRule(Rule.Even_Odd);
    }
    object.setAbbreviatedData(data(drawing.outline(), bounds.getX(), bounds.getY()));
    return object;
  }

  private static void pen(CT_GraphicUnit<?> object, Pen pen) {
    object.setLineWidth(rounded(pen.width()));
    object.setCap(
        switch (pen.cap()) {
          case 1 -> LineCapType.Round;
          case 2 -> LineCapType.Square;
          default -> LineCapType.Butt;
        });
    object.setJoin(
        switch (pen.join()) {
          case 1 -> LineJoinType.Round;
          case 2 -> LineJoinType.Bevel;
          default -> LineJoinType.Miter;
        });
    if (!pen.dashes().isEmpty()) {
      object.setDashPattern(
          new ST_Array().setArray(pen.dashes().stream().map(OfdObjects::length).toList()));
      object.setDashOffset(rounded(pen.dashOffset()));
    }
  }

  private static AbbreviatedData data(Shape outline, double left, double top) {
    var data = new AbbreviatedData();
    var to = new double[6];
    var segments = outline.getPathIterator(AffineTransform.getTranslateInstance(-left, -top));
    for (; !segments.isDone(); segments.next()) {
      var kind = segments.currentSegment(to);
      for (var index = 0; index < to.length; index++) {
        to[index] = rounded(to[index]);
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> data.M(to[0], to[1]);
        case PathIterator.SEG_LINETO -> data.L(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> data.Q(to[0], to[1], to[2], to[3]);
        case PathIterator.SEG_CUBICTO -> data.B(to[0], to[1], to[2], to[3], to[4], to[5]);
        default -> data.C();
      }
    }
    return data;
  }

  static Element picture(long identifier, long resource, Mark.Picture picture) {
    var unit = new Rectangle2D.Double(0, 0, 1, 1);
    var bounds = within(picture.shape().createTransformedShape(unit).getBounds2D(), picture.clip());
    var object = new ImageObject(identifier);
    object.setBoundary(box(bounds));
    object.setResourceID(new ST_ID(resource).ref());
    object.setCTM(
        matrix(
            picture.shape(),
            picture.shape().getTranslateX() - bounds.getX(),
            picture.shape().getTranslateY() - bounds.getY()));
    if (picture.alpha() < 255) {
      object.setAlpha(picture.alpha());
    }
    return object;
  }

  private static CT_Color colour(Ink ink) {
    var colour = CT_Color.rgb(ink.red(), ink.green(), ink.blue());
    return ink.alpha() < 255 ? colour.setAlpha(ink.alpha()) : colour;
  }

  private static boolean isIdentity(AffineTransform shape) {
    return Math.abs(shape.getScaleX() - 1) < FINEST
        && Math.abs(shape.getScaleY() - 1) < FINEST
        && Math.abs(shape.getShearX()) < FINEST
        && Math.abs(shape.getShearY()) < FINEST;
  }

  private static ST_Array matrix(AffineTransform shape, double x, double y) {
    var values = new ArrayList<String>();
    values.add(number(shape.getScaleX(), MATRIX_DECIMALS));
    values.add(number(shape.getShearY(), MATRIX_DECIMALS));
    values.add(number(shape.getShearX(), MATRIX_DECIMALS));
    values.add(number(shape.getScaleY(), MATRIX_DECIMALS));
    values.add(length(x));
    values.add(length(y));
    return new ST_Array().setArray(values);
  }

  private static Rectangle2D grown(Rectangle2D bounds, double by) {
    return new Rectangle2D.Double(
        bounds.getX() - by,
        bounds.getY() - by,
        bounds.getWidth() + 2 * by,
        bounds.getHeight() + 2 * by);
  }

  /// The part of something that its clip lets through; a clip that lets nothing through is no clip
  /// of ours.
  private static Rectangle2D within(Rectangle2D bounds, Rectangle2D clip) {
    var common = bounds.createIntersection(grown(clip, MARGIN));
    return common.getWidth() > 0 && common.getHeight() > 0 ? common : bounds;
  }

  static ST_Box box(Rectangle2D bounds) {
    return new ST_Box(
        rounded(bounds.getX()),
        rounded(bounds.getY()),
        rounded(bounds.getWidth()),
        rounded(bounds.getHeight()));
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }

  private static String length(double value) {
    return number(value, DECIMALS);
  }

  private static String number(double value, int decimals) {
    var plain =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }
}
