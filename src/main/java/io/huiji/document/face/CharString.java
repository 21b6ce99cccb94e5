package io.huiji.document.face;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;

/// Writes one outline as a Type 2 charstring (Adobe Technical Note 5177), without its width and its
/// end. Places are rounded to whole thousandths, each from where the one before really is, so that
/// roundings do not add up.
final class CharString {

  private static final int LINE_TO = 5;
  private static final int CURVE_TO = 8;
  private static final int MOVE_TO = 21;

  /// Arguments that an interpreter holds at once: 48.
  private static final int LINES_AT_ONCE = 24;

  private static final int CURVES_AT_ONCE = 8;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int x;
  private int y;
  private int pending;
  private int waiting;

  private CharString() {}

  static byte[] of(GeneralPath path) {
    var written = new CharString();
    var at = new double[6];
    for (var step = path.getPathIterator(null); !step.isDone(); step.next()) {
      written.step(step.currentSegment(at), at);
    }
    written.flush();
    return written.out.toByteArray();
  }

  private void step(int kind, double[] at) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> {
        flush();
        place(at, 0);
        out.write(MOVE_TO);
      }
      case PathIterator.SEG_LINETO -> {
        join(LINE_TO, LINES_AT_ONCE);
        place(at, 0);
      }
      case PathIterator.SEG_CUBICTO -> {
        join(CURVE_TO, CURVES_AT_ONCE);
        place(at, 0);
        place(at, 2);
        place(at, 4);
      }
      case PathIterator.SEG_CLOSE -> flush(); // the next move closes it
      default -> throw new IllegalArgumentException("a Type 1 outline has cubic curves alone");
    }
  }

  /// Several lines, or several curves, take one operator together.
  private void join(int operator, int atOnce) {
    if (pending != operator || waiting == atOnce) {
      flush();
      pending = operator;
    }
    waiting++;
  }

  private void flush() {
    if (waiting > 0) {
      out.write(pending);
    }
    waiting = 0;
    pending = 0;
  }

  private void place(double[] at, int first) {
    int newX = (int) Math.round(at[first]);
    int newY = (int) Math.round(at[first + 1]);
    Numbers.write(out, newX - x);
    Numbers.write(out, newY - y);
    x = newX;
    y = newY;
  }
}
