package io.huiji.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.huiji.document.Conformance;
import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.PdfText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Turns everything but PDF into empty pages, as many as a paper says of itself ({@code pages=3}):
/// quick, and the same for everybody.
final class PlainConverter implements Converter {

  private static final String PDF = "%PDF-";
  private static final Pattern PAGES = Pattern.compile("pages=(\\d+)");

  private final Set<String> refused = new TreeSet<>();

  /// From now on papers of this name cannot be converted.
  void refuse(String name) {
    refused.add(name);
  }

  void accept(String name) {
    refused.remove(name);
  }

  @Override
  public Conversion toPdf(String name, byte[] content) {
    if (refused.contains(name)) {
      return new Unconvertible("格式损坏");
    }
    if (PDF.equals(new String(content, 0, Math.min(PDF.length(), content.length), ISO_8859_1))) {
      return new Converted(content, PdfText.pages(content), new Conformance.Conforms());
    }
    var said = PAGES.matcher(new String(content, ISO_8859_1));
    var pages = said.find() ? Integer.parseInt(said.group(1)) : 1;
    return new Converted(pdf(pages), pages, new Conformance.Conforms());
  }

  private static byte[] pdf(int pages) {
    try (var document = new PDDocument()) {
      for (var page = 0; page < pages; page++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      var id = new COSArray();
      id.add(new COSString("fixed"));
      id.add(new COSString("fixed"));
      document.getDocument().getTrailer().setItem(COSName.ID, id);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean available() {
    return true;
  }
}
