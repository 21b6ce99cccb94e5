package io.huiji.document.face;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/// The texts of a page or a form, each with the font in which it is shown.
final class ShownText {

  private static final Set<String> SHOWING =
      Set.of(OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED, OperatorName.SHOW_TEXT_LINE);

  private final FontsByName fonts;
  private final Deque<Optional<OldFont>> saved = new ArrayDeque<>();
  private Optional<OldFont> font = Optional.empty();

  /// A form may show text in the font of the page that shows it, which nobody would know here.
  private boolean named;

  ShownText(FontsByName fonts) {
    this.fonts = fonts;
  }

  /// Tells the fonts which of their codes are shown.
  ///
  /// @throws UnusualContent when something acts on single bytes of texts
  void look(PDContentStream content) throws IOException {
    for (var step = new Steps(content); step.next(); ) {
      follow(step.operator, step.operands);
      if (SHOWING.contains(step.operator.getName())) {
        if (!named) {
          throw new UnusualContent();
        }
        strings(step.operands)
            .forEach(text -> font.ifPresent(shown -> shown.show(text.getBytes())));
      }
    }
  }

  /// Writes the content anew, with the codes and names of the new fonts.
  void write(PDContentStream content, OutputStream out) throws IOException {
    var lines = new TextLines(new ContentWriter(out));
    for (var step = new Steps(content); step.next(); ) {
      follow(step.operator, step.operands);
      var name = step.operator.getName();
      if (SHOWING.contains(name)) {
        show(lines, step);
      } else if (name.equals(OperatorName.SET_FONT_AND_SIZE)) {
        lines.font(fonts.newName((COSName) step.operands.getFirst()), step.operands.get(1));
      } else {
        lines.step(step.operands, step.operator);
      }
    }
    lines.flush();
  }

  private void show(TextLines lines, Steps step) throws IOException {
    if (font.isEmpty() || step.operator.getName().equals(OperatorName.SHOW_TEXT_LINE)) {
      lines.other(step.operands.stream().map(this::recoded).toList(), step.operator);
    } else {
      lines.show(recoded(step.operands.getFirst()), moved(step.operands.getFirst(), font.get()));
    }
  }

  /// How far a text, with the distances in it, moves on.
  private static double moved(COSBase operand, OldFont font) throws IOException {
    if (operand instanceof COSArray array) {
      double moved = 0;
      for (var item : array) {
        moved += moved(item, font);
      }
      return moved;
    }
    return operand instanceof COSNumber back
        ? -back.floatValue()
        : font.width(((COSString) operand).getBytes());
  }

  private void follow(Operator operator, List<COSBase> operands) throws UnusualContent {
    switch (operator.getName()) {
      case OperatorName.SAVE -> saved.push(font);
      case OperatorName.RESTORE -> font = saved.isEmpty() ? Optional.empty() : saved.pop();
      case OperatorName.SET_FONT_AND_SIZE -> {
        font = fonts.old((COSName) operands.getFirst());
        named = true;
      }
      case OperatorName.SHOW_TEXT_LINE_AND_SPACE -> throw new UnusualContent();
      case OperatorName.SET_WORD_SPACING -> {
        if (((COSNumber) operands.getFirst()).floatValue() != 0) {
          throw new UnusualContent();
        }
      }
      default -> {}
    }
  }

  private static List<COSString> strings(List<COSBase> operands) {
    var strings = new ArrayList<COSString>();
    for (var operand : operands) {
      if (operand instanceof COSString text) {
        strings.add(text);
      } else if (operand instanceof COSArray array) {
        array.forEach(
            item -> strings.addAll(item instanceof COSString text ? List.of(text) : List.of()));
      }
    }
    return strings;
  }

  private COSBase recoded(COSBase operand) {
    if (font.isEmpty()) {
      return operand;
    }
    if (operand instanceof COSArray array) {
      var recoded = new COSArray();
      array.forEach(item -> recoded.add(recoded(item)));
      return recoded;
    }
    return operand instanceof COSString text
        ? new COSString(font.get().recoded(text.getBytes()))
        : operand;
  }

  /// Operators with what stands before them.
  private static final class Steps {
    private final PDFStreamParser parser;
    private List<COSBase> operands = List.of();
    private Operator operator = Operator.getOperator(OperatorName.ENDPATH);

    Steps(PDContentStream content) throws IOException {
      this.parser = new PDFStreamParser(content);
    }

    boolean next() throws IOException {
      operands = new ArrayList<>();
      for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        if (token instanceof Operator found) {
          operator = found;
          return true;
        }
        operands.add((COSBase) token);
      }
      return false;
    }
  }
}
