package io.huiji.document.picture;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Remembers that something could not be drawn, which PDFBox would pass over in silence.
final class WatchedRenderer extends PDFRenderer {

  private boolean whole = true;

  WatchedRenderer(PDDocument document) {
    super(document);
  }

  boolean everythingDrawn() {
    return whole;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new PageDrawer(parameters) {
      @Override
      protected void operatorException(
          Operator operator, List<COSBase> operands, IOException broken) throws IOException {
        whole = false;
        super.operatorException(operator, operands, broken);
      }
    };
  }
}
