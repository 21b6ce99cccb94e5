package io.huiji.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Finds the number of a copy at the head of a page.
final class Digits {

  private Digits() {}

  /// The highest zero that stands upright.
  static TextPosition on(PDDocument document, int page) throws IOException {
    var upright = document.getPage(page - 1).getRotation();
    var found = new ArrayList<TextPosition>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            if (position.getUnicode().equals("0") && Math.round(position.getDir()) == upright) {
              found.add(position);
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return Collections.min(found, Comparator.comparing(TextPosition::getYDirAdj));
  }
}
