package io.huiji.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A real PDF of empty pages.
public final class TestPdf {

  private TestPdf() {}

  /// @param seed the same seed gives the same bytes
  public static byte[] of(int pages, long seed) {
    try (var document = new PDDocument()) {
      for (var page = 0; page < pages; page++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      document.setDocumentId(seed);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
