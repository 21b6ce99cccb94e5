package io.huiji.document.ofd;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToIntFunction;

/// One glyph as the table {@code glyf} holds it (OpenType 1.9, glyf: simple glyph description).
///
/// @param bytes padded to four; empty for a glyph without outline
record GlyphData(
    ByteBuffer bytes,
    int advance,
    int xMin,
    int yMin,
    int xMax,
    int yMax,
    int points,
    int contours) {

  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_OR_POSITIVE_X = 16;
  private static final int SAME_OR_POSITIVE_Y = 32;

  static GlyphData blank(int advance) {
    return new GlyphData(ByteBuffer.allocate(0), advance, 0, 0, 0, 0, 0, 0);
  }

  static GlyphData of(List<List<Contours.Point>> contours, int advance) {
    if (contours.isEmpty()) {
      return blank(advance);
    }
    var points = contours.stream().flatMap(List::stream).toList();
    var x = points.stream().mapToInt(Contours.Point::x).summaryStatistics();
    var y = points.stream().mapToInt(Contours.Point::y).summaryStatistics();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeShort(contours.size());
      out.writeShort(x.getMin());
      out.writeShort(y.getMin());
      out.writeShort(x.getMax());
      out.writeShort(y.getMax());
      ends(out, contours);
      out.writeShort(0); // no instructions
      flags(out, points);
      steps(out, points, Contours.Point::x);
      steps(out, points, Contours.Point::y);
      while (out.size() % 4 != 0) {
        out.writeByte(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GlyphData(
        ByteBuffer.wrap(bytes.toByteArray()),
        advance,
        x.getMin(),
        y.getMin(),
        x.getMax(),
        y.getMax(),
        points.size(),
        contours.size());
  }

  private static void ends(DataOutputStream out, List<List<Contours.Point>> contours)
      throws IOException {
    var end = -1;
    for (var contour : contours) {
      end += contour.size();
      out.writeShort(end);
    }
  }

  private static void flags(DataOutputStream out, List<Contours.Point> points) throws IOException {
    var flags = new int[points.size()];
    var before = new Contours.Point(0, 0, true);
    for (var index = 0; index < flags.length; index++) {
      var point = points.get(index);
      flags[index] =
          (point.on() ? ON_CURVE : 0)
              | flag(point.x() - before.x(), SHORT_X, SAME_OR_POSITIVE_X)
              | flag(point.y() - before.y(), SHORT_Y, SAME_OR_POSITIVE_Y);
      before = point;
    }
    for (var index = 0; index < flags.length; ) {
      var times = 1;
      while (index + times < flags.length && times < 256 && flags[index + times] == flags[index]) {
        times++;
      }
      out.writeByte(times > 1 ? flags[index] | REPEAT : flags[index]);
      if (times > 1) {
        out.writeByte(times - 1);
      }
      index += times;
    }
  }

  private static int flag(int step, int small, int sameOrPositive) {
    if (step == 0) {
      return sameOrPositive;
    }
    if (Math.abs(step) > 255) {
      return 0;
    }
    return step > 0 ? small | sameOrPositive : small;
  }

  private static void steps(
      DataOutputStream out, List<Contours.Point> points, ToIntFunction<Contours.Point> axis)
      throws IOException {
    var before = 0;
    for (var point : points) {
      var step = axis.applyAsInt(point) - before;
      if (step != 0 && Math.abs(step) <= 255) {
        out.writeByte(Math.abs(step));
      } else if (step != 0) {
        out.writeShort(step);
      }
      before = axis.applyAsInt(point);
    }
  }
}
