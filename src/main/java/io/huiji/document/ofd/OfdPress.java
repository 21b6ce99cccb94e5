package io.huiji.document.ofd;

import io.huiji.document.Ofd;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Prints a PDF as OFD.
public final class OfdPress {

  private OfdPress() {}

  /// @throws IllegalArgumentException when the PDF cannot be opened
  public static Ofd print(byte[] pdf, Ofd.Properties properties) {
    try (var document = Loader.loadPDF(pdf)) {
      return print(document, properties, identity(pdf));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a readable PDF: " + e.getMessage(), e);
    }
  }

  private static Ofd print(PDDocument document, Ofd.Properties properties, UUID identity)
      throws IOException {
    var lost = new TreeSet<String>();
    var faces = new Faces();
    var ofd = new OfdParts(properties, identity);
    for (var page : document.getPages()) {
      var marks = PageReading.read(page, faces, lost);
      var upright = page.getRotation() % 180 == 0;
      var width = page.getCropBox().getWidth() * PageReading.MILLIMETRES;
      var height = page.getCropBox().getHeight() * PageReading.MILLIMETRES;
      ofd.page(upright ? width : height, upright ? height : width, marks);
    }
    ofd.faces(faces.all());
    ofd.outline(PdfOutline.of(document));
    return new Ofd(ofd.bytes(), document.getNumberOfPages(), lost.stream().toList());
  }

  private static UUID identity(byte[] pdf) {
    var hex = Digest.of(pdf).hex();
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16, 32), 16));
  }
}
