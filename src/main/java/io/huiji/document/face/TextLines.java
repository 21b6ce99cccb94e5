package io.huiji.document.face;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// Puts the pieces of a line of text together that only its parts of a face had kept apart: in one
/// font, a piece begins where the one before ends, but for a distance that is written between them.
/// Distances are whole thousandths of the size, from where the pen really is: no piece stands off
/// its place by more than half of one (0.008 points at 三号).
final class TextLines {

  /// What changes how far text moves on; contents that use it keep their pieces.
  private static final Set<String> SPACING =
      Set.of(
          OperatorName.SET_CHAR_SPACING,
          OperatorName.SET_TEXT_HORIZONTAL_SCALING,
          OperatorName.SET_TEXT_RISE);

  private static final double THOUSAND = 1000;

  private final ContentWriter out;
  private @Nullable COSName wantedFont;
  private @Nullable COSBase wantedSize;
  private @Nullable COSName font;
  private @Nullable COSBase size;
  private @Nullable COSArray line;
  private boolean spaced;

  /// A move that has not been written: the operator and its numbers.
  private @Nullable Operator move;

  private List<COSBase> moveBy = List.of();
  private boolean known;
  private double penX;
  private double penY;

  TextLines(ContentWriter out) {
    this.out = out;
  }

  void font(COSName name, COSBase points) {
    wantedFont = name;
    wantedSize = points;
  }

  /// Any operator but those for fonts and texts.
  void step(List<COSBase> operands, Operator operator) throws IOException {
    if (known && line != null && move == null && isPlace(operands, operator)) {
      move = operator;
      moveBy = operands;
      return;
    }
    var atStart = known && penX == 0 && penY == 0;
    other(operands, operator);
    known =
        switch (operator.getName()) {
          case OperatorName.BEGIN_TEXT -> at(0, 0);
          case OperatorName.MOVE_TEXT ->
              atStart && at(number(operands.getFirst()), number(operands.get(1)));
          case OperatorName.SET_MATRIX ->
              isPlace(operands, operator) && at(number(operands.get(4)), number(operands.get(5)));
          default -> false;
        };
    spaced |= SPACING.contains(operator.getName());
  }

  private boolean at(double x, double y) {
    penX = x;
    penY = y;
    return true;
  }

  /// Whether it sets the pen to a place and turns or stretches nothing.
  private static boolean isPlace(List<COSBase> operands, Operator operator) {
    return operator.getName().equals(OperatorName.SET_MATRIX)
        && number(operands.get(0)) == 1
        && number(operands.get(1)) == 0
        && number(operands.get(2)) == 0
        && number(operands.get(3)) == 1;
  }

  private static double number(COSBase operand) {
    return ((COSNumber) operand).floatValue();
  }

  /// @param moved how far the text moves on, in thousandths of the size
  void show(COSBase text, double moved) throws IOException {
    if (line == null || !joins()) {
      begin();
    }
    var pieces = line == null ? new COSArray() : line;
    line = pieces;
    if (text instanceof COSArray array) {
      array.forEach(pieces::add);
    } else {
      pieces.add(text);
    }
    penX += moved * points() / THOUSAND;
  }

  private double points() {
    return size == null ? 0 : number(size);
  }

  /// Adds the distance to the next piece, where it belongs to the same line.
  private boolean joins() {
    if (spaced || !known || !same()) {
      return false;
    }
    if (move == null) {
      return true;
    }
    double distance = (penX - number(moveBy.get(4))) * THOUSAND / points();
    if (penY != number(moveBy.get(5)) || Math.abs(distance) > THOUSAND) {
      return false;
    }
    long back = Math.round(distance);
    if (back != 0 && line != null) {
      line.add(COSInteger.get(back));
    }
    penX -= back * points() / THOUSAND;
    move = null;
    return true;
  }

  private boolean same() {
    return wantedFont != null
        && wantedFont.equals(font)
        && wantedSize != null
        && size != null
        && number(wantedSize) == number(size)
        && points() > 0;
  }

  private void begin() throws IOException {
    flush();
    if (wantedFont != null && wantedSize != null && !same()) {
      out.write(
          List.of(wantedFont, wantedSize), Operator.getOperator(OperatorName.SET_FONT_AND_SIZE));
      font = wantedFont;
      size = wantedSize;
    }
  }

  /// Writes an operator behind all that waits.
  void other(List<COSBase> operands, Operator operator) throws IOException {
    begin();
    out.write(operands, operator);
    known = false;
    if (operator.getName().equals(OperatorName.RESTORE)) {
      font = null; // nobody knows which was saved
      size = null;
      wantedFont = null;
      wantedSize = null;
    }
  }

  /// Writes what waits: a line, and a move behind it.
  void flush() throws IOException {
    var pieces = line;
    line = null;
    if (pieces != null) {
      out.show(pieces);
    }
    if (move != null) {
      out.write(moveBy, move);
      known = at(number(moveBy.get(4)), number(moveBy.get(5)));
      move = null;
    }
  }
}
