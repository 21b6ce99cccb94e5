package io.huiji.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// PDFs as they come from scanners, exporters and people with bad intentions.
final class OddPdfs {

  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

  private OddPdfs() {}

  /// @param pdf its bytes
  /// @param texts a word that stands on each page; empty for a page without text
  record Odd(byte[] pdf, List<String> texts) {}

  static Map<String, Odd> all() {
    var all = new LinkedHashMap<String, Odd>();
    all.put("plain", plain("plain", 3, PDRectangle.A4, 0));
    all.put("landscape", plain("landscape", 1, new PDRectangle(842, 595), 0));
    all.put("turned", plain("turned", 2, PDRectangle.A4, 90));
    all.put("small", plain("small", 1, new PDRectangle(10, 20, 200, 150), 270));
    all.put("inherited", new Odd(inherited(), List.of("inherited")));
    all.put(
        "unbalanced",
        new Odd(content("q q q 3 0 0 3 0 0 cm " + shown("unbalanced")), List.of("unbalanced")));
    all.put(
        "overbalanced",
        new Odd(content("Q Q Q ET EMC " + shown("overbalanced") + " Q"), List.of("overbalanced")));
    all.put(
        "unterminated",
        new Odd(content(shown("unterminated") + " BT (never ends"), List.of("unterminated")));
    all.put("several", new Odd(several(), List.of("several")));
    all.put("empty", new Odd(empty(), List.of("")));
    all.put("cyclic", new Odd(cyclic(), List.of("cyclic")));
    all.put("layered", new Odd(layered(), List.of("layered")));
    all.put("active", new Odd(active(), List.of("active")));
    all.put("mended", new Odd(mended(), List.of("mended")));
    all.put("deep", new Odd(deep(), List.of("deep")));
    all.put("huge", new Odd(boxed("[0 0 200000 200000]"), List.of("boxed")));
    all.put("flat", new Odd(boxed("[0 0 0 0]"), List.of("boxed")));
    all.put("numberless", new Odd(boxed("[/A (b) null 7]"), List.of("boxed")));
    return all;
  }

  static Odd plain(String word, int pages, PDRectangle size, int rotation) {
    try (var document = new PDDocument()) {
      for (var number = 1; number <= pages; number++) {
        var page = new PDPage(size);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.setNonStrokingColor(0.2f, 0.4f, 0.8f);
          content.addRect(size.getLowerLeftX() + 30, size.getLowerLeftY() + 40, 60, 30);
          content.fill();
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(size.getLowerLeftX() + 40, size.getLowerLeftY() + 90);
          content.showText(word + number);
          content.endText();
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return new Odd(
          out.toByteArray(),
          IntStream.rangeClosed(1, pages).mapToObj(number -> word + number).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(String word) {
    return "BT /F 14 Tf 20 60 Td (%s) Tj ET".formatted(word);
  }

  private static RawPdf onePage(String page) {
    return new RawPdf()
        .object("<</Type/Catalog/Pages 2 0 R>>")
        .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]" + page + ">>")
        .object(FONT);
  }

  static byte[] content(String content) {
    return onePage("/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R").stream("", content).bytes();
  }

  private static byte[] boxed(String box) {
    return new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox"
                    + box
                    + "/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>")
            .object(FONT)
            .stream("", shown("boxed"))
            .bytes();
  }

  /// Box, rotation and resources stand two nodes above the page.
  private static byte[] inherited() {
    return new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object(
                "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 200]/Rotate 90"
                    + "/Resources<</Font<</F 5 0 R>>>>>>")
            .object("<</Type/Pages/Count 1/Parent 2 0 R/Kids[4 0 R]>>")
            .object("<</Type/Page/Parent 3 0 R/Contents 6 0 R>>")
            .object(FONT)
            .stream("", shown("inherited"))
            .bytes();
  }

  /// Content in pieces that are cut inside an operator's operands, one piece lost.
  private static byte[] several() {
    return onePage("/Resources<</Font<</F 4 0 R>>>>/Contents[5 0 R 9 0 R 6 0 R]").stream(
            "", "BT /F 14 Tf 20")
        .stream("", "60 Td (several) Tj ET")
        .bytes();
  }

  private static byte[] empty() {
    return onePage("").bytes();
  }

  /// A form that uses itself, a page that its own resources name, a parent among the resources.
  private static byte[] cyclic() {
    return onePage(
            "/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>/Properties<</P 3 0 R/T 2 0 R/C 1 0 R>>>>"
                + "/Contents 5 0 R")
        .stream("", shown("cyclic"))
        .stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", "q Q")
        .bytes();
  }

  /// What is on the first layer is hidden.
  private static byte[] layered() {
    return new RawPdf()
            .object(
                "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>>>")
            .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 5 0 R"
                    + "/Resources<</Font<</F 4 0 R>>/Properties<</H 6 0 R/S 7 0 R>>>>>>")
            .object(FONT)
            .stream(
                "",
                "/OC /H BDC 1 0 0 rg 0 0 200 200 re f EMC /OC /S BDC 0 g "
                    + shown("layered")
                    + " EMC")
            .object("<</Type/OCG/Name(hidden)>>")
            .object("<</Type/OCG/Name(shown)>>")
            .bytes();
  }

  /// Everything that runs by itself.
  private static byte[] active() {
    return new RawPdf()
            .object(
                "<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 6 0 R>>"
                    + "/Names<</JavaScript<</Names[(a) 6 0 R]>>>>>>")
            .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 5 0 R/AA<</O 6 0 R>>"
                    + "/Resources<</Font<</F 4 0 R>>>>/Annots[7 0 R 8 0 R 9 0 R]>>")
            .object(FONT)
            .stream("", shown("active"))
            .object("<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))/Next<</S/Launch/F(x.exe)>>>>")
            .object("<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 6 0 R/AA<</D 6 0 R>>>>")
            .object("<</Type/Annot/Subtype/Screen/Rect[9 9 19 19]/A 6 0 R/MK<</CA(x)>>>>")
            .object(
                "<</Type/Annot/Subtype/FileAttachment/Rect[20 20 29 29]/FS<</Type/Filespec/F(x.exe)>>>>")
            .bytes();
  }

  private static byte[] mended() {
    return onePage("/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R").stream("", shown("mended"))
        .withoutTable()
        .bytes();
  }

  private static byte[] deep() {
    var depth = 300;
    return onePage("/Resources<</Font<</F 4 0 R>>/Properties<</D 6 0 R>>>>/Contents 5 0 R").stream(
            "", shown("deep"))
        .object("<</X" + "[".repeat(depth) + "]".repeat(depth) + ">>")
        .bytes();
  }
}
