package io.huiji.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class ContoursTest {

  @Property(tries = 200)
  void keepsEveryCurveWithinTwoUnitsAfterWritingAndReading(
      @ForAll @Size(min = 12, max = 30) List<@IntRange(min = -900, max = 1900) Integer> numbers)
      throws IOException {
    var drawn = path(numbers);
    var glyph = GlyphData.of(Contours.of(drawn, 1), 2000);
    if (glyph.points() == 0) {
      return;
    }

    var read = written(glyph);

    assertThat(farthest(points(drawn), read)).isLessThanOrEqualTo(2.5);
    assertThat(farthest(points(read), drawn)).isLessThanOrEqualTo(2.5);
  }

  @Test
  void turnsOuterContoursClockwise() {
    var square = new Path2D.Double();
    square.moveTo(0, 0);
    square.lineTo(100, 0);
    square.lineTo(100, 100);
    square.lineTo(0, 100);
    square.closePath();

    assertThat(Contours.of(square, 1).getFirst())
        .startsWith(new Contours.Point(0, 100, true), new Contours.Point(100, 100, true));
  }

  private static Path2D path(List<Integer> numbers) {
    var path = new Path2D.Double();
    path.moveTo(numbers.get(0), numbers.get(1));
    for (var index = 2; index + 5 < numbers.size(); index += 6) {
      path.curveTo(
          numbers.get(index),
          numbers.get(index + 1),
          numbers.get(index + 2),
          numbers.get(index + 3),
          numbers.get(index + 4),
          numbers.get(index + 5));
    }
    path.closePath();
    return path;
  }

  private static Shape written(GlyphData glyph) throws IOException {
    var characters = new TreeMap<Integer, Integer>();
    characters.put((int) '字', 1);
    characters.put(0x20BB7, 1);
    var file = new TrueTypeFile("Test-Regular", List.of(GlyphData.blank(1000), glyph), characters);
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()))) {
      assertThat(font.getUnicodeCmapLookup().getGlyphId(0x20BB7)).isEqualTo(1);
      assertThat(font.getAdvanceWidth(1)).isEqualTo(2000);
      return font.getGlyph().getGlyph(1).getPath();
    }
  }

  private static List<Point2D> points(Shape shape) {
    var points = new ArrayList<Point2D>();
    var to = new double[6];
    var flat = new FlatteningPathIterator(shape.getPathIterator(null), 0.1, 12);
    for (; !flat.isDone(); flat.next()) {
      if (flat.currentSegment(to) != PathIterator.SEG_CLOSE) {
        points.add(new Point2D.Double(to[0], to[1]));
      }
    }
    return points;
  }

  private static double farthest(List<Point2D> points, Shape from) {
    var line = points(from);
    line.add(line.getFirst());
    return points.stream().mapToDouble(point -> distance(point, line)).max().orElse(0);
  }

  private static double distance(Point2D point, List<Point2D> line) {
    var least = Double.MAX_VALUE;
    for (var index = 1; index < line.size(); index++) {
      var from = line.get(index - 1);
      var to = line.get(index);
      least =
          Math.min(
              least,
              java.awt.geom.Line2D.ptSegDist(
                  from.getX(), from.getY(), to.getX(), to.getY(), point.getX(), point.getY()));
    }
    return least;
  }
}
