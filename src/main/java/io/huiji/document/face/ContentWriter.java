package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/// Writes content with no more spaces than readers need: contents are much of a packet, and most of
/// them are such lists of texts and distances.
final class ContentWriter {

  private final OutputStream out;
  private final ContentStreamWriter others;

  /// Whether a number or a name would run into what was last written.
  private boolean open;

  ContentWriter(OutputStream out) {
    this.out = out;
    this.others = new ContentStreamWriter(out);
  }

  void write(List<COSBase> operands, Operator operator) throws IOException {
    for (var operand : operands) {
      write(operand);
    }
    separate();
    others.writeToken(operator); // an image in the content comes with it
    open = false;
  }

  /// A single text is shown without the brackets of a list.
  void show(COSArray pieces) throws IOException {
    var single = pieces.size() == 1 && pieces.get(0) instanceof COSString;
    write(
        List.of(single ? pieces.get(0) : pieces),
        Operator.getOperator(single ? OperatorName.SHOW_TEXT : OperatorName.SHOW_TEXT_ADJUSTED));
  }

  private void write(COSBase operand) throws IOException {
    switch (operand) {
      case COSArray array -> {
        out.write('[');
        open = false;
        for (var item : array) {
          write(item);
        }
        out.write(']');
        open = false;
      }
      case COSString text -> {
        out.write(("<" + text.toHexString() + ">").getBytes(US_ASCII));
        open = false;
      }
      case COSName name -> {
        name.writePDF(out);
        open = true;
      }
      case COSNumber number -> {
        separate();
        number(number);
        open = true;
      }
      default -> {
        separate();
        others.writeToken(operand);
        open = false;
      }
    }
  }

  private void number(COSNumber number) throws IOException {
    switch (number) {
      case COSInteger whole -> whole.writePDF(out);
      case COSFloat broken -> broken.writePDF(out);
      default -> throw new IllegalArgumentException("an unknown kind of number");
    }
  }

  private void separate() throws IOException {
    if (open) {
      out.write(' ');
      open = false;
    }
  }
}
