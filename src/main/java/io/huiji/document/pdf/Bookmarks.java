package io.huiji.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The outline that grows with the parts. A level that skips one is hung below the deepest there.
final class Bookmarks {

  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final Deque<PDOutlineNode> path = new ArrayDeque<>();

  Bookmarks() {
    path.push(outline);
  }

  void add(String title, int level, PDPage page) {
    if (title.isBlank()) {
      return;
    }
    while (path.size() > level) {
      path.pop();
    }
    var destination = new PDPageFitWidthDestination();
    destination.setPage(page);
    var item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination);
    path.element().addLast(item);
    path.push(item);
  }

  void addTo(PDDocument document) {
    if (!outline.hasChildren()) {
      return;
    }
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
    document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }
}
