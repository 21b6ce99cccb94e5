package io.huiji.document.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Ofd;
import io.huiji.document.PaperReaders;
import io.huiji.kernel.Digest;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

class OfdTest {

  @TempDir static Path folder;
  private static byte[] pdf;
  private static Ofd ofd;

  @BeforeAll
  static void print() {
    pdf = Printed.minutes(folder);
    ofd = Ofd.of(pdf, Printed.PROPERTIES);
  }

  @Test
  void hasTheTextOfThePdfPageByPage() throws IOException {
    var file = Files.write(folder.resolve("minutes.ofd"), ofd.bytes());
    try (var reader = new OFDReader(file)) {
      var extractor = new ContentExtractor(reader);
      for (var page = 1; page <= ofd.pages(); page++) {
        assertThat(letters(String.join("", extractor.getPageContent(page))))
            .isEqualTo(letters(asWritten(page)));
      }
    }
  }

  /// The PDF's text in the order of its content, which is the order that ofdrw gives.
  private static String asWritten(int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  @Test
  void isReadByOurOwnReaderAsThePdfIs() {
    try (var reader = PaperReaders.inProcess()) {
      var asOfd = reader.read("会议纪要.ofd", ofd.bytes());
      var asPdf = reader.read("会议纪要.pdf", pdf);

      assertThat(asOfd.faults()).isEmpty();
      assertThat(asOfd.pages()).isEqualTo(asPdf.pages()).isEqualTo(2);
      assertThat(letters(asOfd.text())).isEqualTo(letters(asPdf.text()));
    }
  }

  @Test
  void losesNothingOfTheMinutes() {
    assertThat(ofd.lost()).isEmpty();
  }

  @Test
  void givesTheSameBytesEachTime() {
    assertThat(Digest.of(Ofd.of(pdf, Printed.PROPERTIES).bytes()))
        .isEqualTo(Digest.of(ofd.bytes()));
  }

  @Test
  void saysWhatItIsAndWhenItWasMadeInItsProperties() throws IOException {
    var root = new String(parts().get("OFD.xml"), UTF_8);

    assertThat(root)
        .contains("区长办公会议纪要", "示例区人民政府办公室", "<ofd:CreationDate>2026-12-04</ofd:CreationDate>");
  }

  @Test
  void embedsEveryFaceAsASubsetThatReadersOpen() throws Exception {
    var fonts = parts().entrySet().stream().filter(part -> part.getKey().endsWith(".ttf")).toList();

    assertThat(fonts).hasSizeGreaterThanOrEqualTo(4);
    for (var font : fonts) {
      try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.getValue()))) {
        assertThat(parsed.getUnitsPerEm()).isEqualTo(TrueTypeFile.UNITS_PER_EM);
        assertThat(parsed.getName()).startsWith("Fandol");
        assertThat(parsed.getUnicodeCmapLookup()).isNotNull();
      }
      var opened = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.getValue()));
      assertThat(opened.getNumGlyphs()).isBetween(2, 500);
    }
  }

  @Test
  void findsAGlyphForEveryCharacterOfTheBody() throws Exception {
    var body =
        parts().entrySet().stream()
            .filter(part -> part.getKey().endsWith(".ttf"))
            .max(java.util.Comparator.comparing(part -> part.getValue().length))
            .orElseThrow();
    var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(body.getValue()));

    assertThat(font.canDisplayUpTo("会议听取了区民政局关于提高城乡低保标准的汇报。")).isEqualTo(-1);
    var outline =
        font.deriveFont(1000f)
            .createGlyphVector(new FontRenderContext(null, true, true), "会")
            .getOutline()
            .getBounds2D();
    assertThat(outline.getWidth()).isBetween(700.0, 1000.0);
  }

  @Test
  void staysSmallerThanThePdf() {
    assertThat(ofd.bytes().length).isLessThan(pdf.length);
  }

  private static Map<String, byte[]> parts() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
