package io.huiji.document.face;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes one outline as a Type 2 charstring (Adobe Technical Note 5177), without its width and its
/// end. Places are rounded to whole thousandths, each from where the one before really is, so that
/// roundings do not add up. Lines and curves that begin or end level or upright, as most do, leave
/// out the numbers that are nought.
final class CharString {

  private static final int UPRIGHT_MOVE = 4;
  private static final int LINES = 5;
  private static final int LEVEL_LINES = 6;
  private static final int UPRIGHT_LINES = 7;
  private static final int CURVES = 8;
  private static final int MOVE = 21;
  private static final int LEVEL_MOVE = 22;
  private static final int UPRIGHT_CURVES = 26;
  private static final int LEVEL_CURVES = 27;
  private static final int FROM_UPRIGHT_CURVES = 30;
  private static final int FROM_LEVEL_CURVES = 31;

  /// Arguments that an interpreter holds at once.
  private static final int MOST_NUMBERS = 48;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> numbers = new ArrayList<>();
  private double quadraticX;
  private double quadraticY;
  private int x;
  private int y;
  private int pending;

  /// The operator that could go on with the pending one's list.
  private int next;

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

  /// How many numbers come before the operator that a glyph begins with; negative: none of those.
  static int numbersOfMove(int operator) {
    return switch (operator) {
      case MOVE -> 2;
      case LEVEL_MOVE, UPRIGHT_MOVE -> 1;
      case CompactFont.END_CHAR -> 0;
      default -> -1;
    };
  }

  private void step(int kind, double[] at) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> move(at);
      case PathIterator.SEG_LINETO -> line(at);
      case PathIterator.SEG_QUADTO -> curve(cubic(at));
      case PathIterator.SEG_CUBICTO -> curve(at);
      case PathIterator.SEG_CLOSE -> flush(); // the next move closes it
      default -> throw new IllegalArgumentException("an unknown step of an outline");
    }
  }

  /// The same curve by two places more (a TrueType outline has one between its ends).
  private double[] cubic(double[] at) {
    return new double[] {
      quadraticX + (at[0] - quadraticX) * 2 / 3,
      quadraticY + (at[1] - quadraticY) * 2 / 3,
      at[2] + (at[0] - at[2]) * 2 / 3,
      at[3] + (at[1] - at[3]) * 2 / 3,
      at[2],
      at[3]
    };
  }

  private void move(double[] at) {
    flush();
    int stepX = stepX(at[0]);
    int stepY = stepY(at[1]);
    if (stepX == 0) {
      add(UPRIGHT_MOVE, UPRIGHT_MOVE, stepY);
    } else if (stepY == 0) {
      add(LEVEL_MOVE, LEVEL_MOVE, stepX);
    } else {
      add(MOVE, MOVE, stepX, stepY);
    }
    flush();
  }

  /// Level and upright lines take turns in one list.
  private void line(double[] at) {
    int stepX = stepX(at[0]);
    int stepY = stepY(at[1]);
    if (stepY == 0) {
      add(LEVEL_LINES, UPRIGHT_LINES, stepX);
    } else if (stepX == 0) {
      add(UPRIGHT_LINES, LEVEL_LINES, stepY);
    } else {
      add(LINES, LINES, stepX, stepY);
    }
  }

  private void curve(double[] at) {
    int ax = stepX(at[0]);
    int ay = stepY(at[1]);
    int bx = stepX(at[2]);
    int by = stepY(at[3]);
    int cx = stepX(at[4]);
    int cy = stepY(at[5]);
    if (ay == 0 && cx == 0) {
      add(FROM_LEVEL_CURVES, FROM_UPRIGHT_CURVES, ax, bx, by, cy);
    } else if (ax == 0 && cy == 0) {
      add(FROM_UPRIGHT_CURVES, FROM_LEVEL_CURVES, ay, bx, by, cx);
    } else if (ay == 0 && cy == 0) {
      add(LEVEL_CURVES, LEVEL_CURVES, ax, bx, by, cx);
    } else if (ax == 0 && cx == 0) {
      add(UPRIGHT_CURVES, UPRIGHT_CURVES, ay, bx, by, cy);
    } else {
      add(CURVES, CURVES, ax, ay, bx, by, cx, cy);
    }
  }

  private int stepX(double place) {
    quadraticX = place;
    int from = x;
    x = (int) Math.round(place);
    return x - from;
  }

  private int stepY(double place) {
    quadraticY = place;
    int from = y;
    y = (int) Math.round(place);
    return y - from;
  }

  /// Steps that one operator can take together wait for it.
  private void add(int operator, int following, int... step) {
    if (next != operator || numbers.size() + step.length > MOST_NUMBERS) {
      flush();
      pending = operator;
    }
    for (int number : step) {
      numbers.add(number);
    }
    next = following;
  }

  private void flush() {
    if (!numbers.isEmpty()) {
      numbers.forEach(number -> Numbers.write(out, number));
      out.write(pending);
    }
    numbers.clear();
    pending = 0;
    next = 0;
  }
}
