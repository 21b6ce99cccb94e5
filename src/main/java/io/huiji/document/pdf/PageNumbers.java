package io.huiji.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/// Stamps {@code — n —} at the foot: outside, so at the right on odd pages and at the left on even
/// ones (GB/T 9704—2012, 7.5). It stands lower than the standard's own place, because the papers
/// bound here bring their own page numbers there.
final class PageNumbers {

  private static final float MILLIMETRE = 72f / 25.4f;
  private static final float SIZE = 14f;
  private static final float ABOVE_EDGE = 10 * MILLIMETRE;
  private static final float FROM_SIDE = 28 * MILLIMETRE;

  private final PDDocument document;
  private final PDFont face;

  private PageNumbers(PDDocument document, PDFont face) {
    this.document = document;
    this.face = face;
  }

  static PageNumbers in(PDDocument document) throws IOException {
    return new PageNumbers(document, PageNumberFace.load(document));
  }

  void stamp(PDPage page, int number) throws IOException {
    var words = "— " + number + " —";
    var seen = Seen.of(page);
    var wide = face.getStringWidth(words) / 1000 * SIZE;
    var side = Math.min(FROM_SIDE, seen.width() / 8);
    var across = number % 2 == 1 ? seen.width() - side - wide : side;
    var up = Math.min(ABOVE_EDGE, seen.height() / 20);
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.transform(seen.toPage());
      content.beginText();
      content.setFont(face, SIZE);
      content.newLineAtOffset(across, up);
      content.showText(words);
      content.endText();
    }
  }

  /// The page as a reader sees it, after rotation and cropping.
  private record Seen(float width, float height, Matrix toPage) {

    static Seen of(PDPage page) {
      var box = page.getCropBox();
      float left = box.getLowerLeftX();
      float low = box.getLowerLeftY();
      float wide = box.getWidth();
      float high = box.getHeight();
      return switch (page.getRotation()) {
        case 90 -> new Seen(high, wide, new Matrix(0, 1, -1, 0, left + wide, low));
        case 180 -> new Seen(wide, high, new Matrix(-1, 0, 0, -1, left + wide, low + high));
        case 270 -> new Seen(high, wide, new Matrix(0, -1, 1, 0, left, low + high));
        default -> new Seen(wide, high, new Matrix(1, 0, 0, 1, left, low));
      };
    }
  }
}
