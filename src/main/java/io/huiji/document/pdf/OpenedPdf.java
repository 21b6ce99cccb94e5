package io.huiji.document.pdf;

import io.huiji.document.Binding.Chapter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/// A PDF opened for reading.
public final class OpenedPdf {

  private final PDDocument document;

  private OpenedPdf(PDDocument document) {
    this.document = document;
  }

  /// Something asked of an opened PDF.
  @FunctionalInterface
  public interface Question<T> {
    T ask(OpenedPdf opened) throws IOException;
  }

  /// @throws IllegalArgumentException when it cannot be opened or read
  public static <T> T read(byte[] pdf, Question<T> question) {
    try (var document = Loader.loadPDF(pdf)) {
      return question.ask(new OpenedPdf(document));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a readable PDF: " + e.getMessage(), e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public String text() throws IOException {
    return stripper().getText(document);
  }

  public String text(int page) throws IOException {
    var stripper = stripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  public List<String> bookmarks() throws IOException {
    var lines = new ArrayList<String>();
    var outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      collect(outline, "", lines);
    }
    return lines;
  }

  public List<Chapter> chapters() throws IOException {
    var chapters = new ArrayList<Chapter>();
    var outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      collect(outline, 1, chapters);
    }
    return chapters;
  }

  private void collect(PDOutlineNode node, int level, List<Chapter> chapters) throws IOException {
    for (var item : node.children()) {
      var page = item.findDestinationPage(document);
      if (page != null) {
        chapters.add(new Chapter(item.getTitle(), level, document.getPages().indexOf(page) + 1));
      }
      collect(item, level + 1, chapters);
    }
  }

  private void collect(PDOutlineNode node, String indent, List<String> lines) throws IOException {
    for (var item : node.children()) {
      var page = item.findDestinationPage(document);
      var number = page == null ? 0 : document.getPages().indexOf(page) + 1;
      lines.add(indent + item.getTitle() + "\t" + number);
      collect(item, indent + " ", lines);
    }
  }

  private static PDFTextStripper stripper() {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    return stripper;
  }
}
