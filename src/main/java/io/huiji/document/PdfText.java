package io.huiji.document;

import io.huiji.document.pdf.OpenedPdf;
import java.util.List;

/// What a PDF holds, for checks of what we made.
///
/// All methods throw {@link IllegalArgumentException} when the bytes are no PDF that can be opened.
public final class PdfText {

  private PdfText() {}

  public static int pages(byte[] pdf) {
    return OpenedPdf.read(pdf, OpenedPdf::pages);
  }

  /// The text of all pages, a line feed after each line.
  public static String text(byte[] pdf) {
    return OpenedPdf.read(pdf, OpenedPdf::text);
  }

  /// The text of one page.
  ///
  /// @param page beginning with 1
  public static String text(byte[] pdf, int page) {
    return OpenedPdf.read(pdf, opened -> opened.text(page));
  }

  /// The lines of the outline that lead to a page, to be bound with it. For PDFs of our own making:
  /// an outline may be endless.
  public static List<Binding.Chapter> chapters(byte[] pdf) {
    return OpenedPdf.read(pdf, OpenedPdf::chapters);
  }

  /// Every line of the outline in order: level blanks, title, tab, page number.
  public static List<String> bookmarks(byte[] pdf) {
    return OpenedPdf.read(pdf, OpenedPdf::bookmarks);
  }
}
