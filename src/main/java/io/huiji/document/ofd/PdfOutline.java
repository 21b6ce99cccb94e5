package io.huiji.document.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// A line of a PDF's outline.
///
/// @param page beginning with 0; below 0 where it leads nowhere
record PdfOutline(String title, int page, List<PdfOutline> below) {

  private static final int DEEPEST = 9;

  static List<PdfOutline> of(PDDocument document) throws IOException {
    var outline = document.getDocumentCatalog().getDocumentOutline();
    return outline == null ? List.of() : below(document, outline, 1);
  }

  private static List<PdfOutline> below(PDDocument document, PDOutlineNode node, int level)
      throws IOException {
    var lines = new ArrayList<PdfOutline>();
    if (level <= DEEPEST) {
      for (var item : node.children()) {
        var page = item.findDestinationPage(document);
        lines.add(
            new PdfOutline(
                item.getTitle() == null ? "" : item.getTitle(),
                page == null ? -1 : document.getPages().indexOf(page),
                below(document, item, level + 1)));
      }
    }
    return lines;
  }
}
