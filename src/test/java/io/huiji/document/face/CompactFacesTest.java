package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CompactFacesTest {

  private static final String CONTENT =
      "q BT /F1 20 Tf 40 700 Td (A) Tj [(A) -40 (A)] TJ /F2 30 Tf (A) Tj ET Q";

  /// hsbw, endchar, rmoveto, hlineto, vlineto, closepath
  private static final Set<Integer> OPERATORS = Set.of(-13, -14, -21, -6, -7, -9);

  @Test
  void keepsOutlinesWidthsAndMeaningsOfTypeOneParts() throws IOException {
    try (var document =
        settled(paper(program("dup 65 /A put\n"), 0, "BT /F1 20 Tf (AA) Tj [(A) -9 (A)] TJ ET"))) {
      var font = (PDType0Font) font(document, "F1");
      var code = font.readCode(new ByteArrayInputStream(new byte[] {0x4F, 0x1A}));

      assertThat(font.toUnicode(code)).isEqualTo("会");
      assertThat(font.getWidth(code)).isEqualTo(620);
      assertThat(CompactFontTest.points(font.getPath(code)))
          .containsExactly(
              "0[100.0, 50.0]", "1[300.0, 50.0]", "1[300.0, 400.0]", "1[100.0, 400.0]");
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("会会会会");
      assertThat(FaceFont.read(font.getCOSObject())).isPresent();
    }
  }

  @Test
  void drawsAPaperAsItWas() throws IOException {
    var before = paper(program("dup 65 /A put\n"), 0, CONTENT);
    try (var old = Loader.loadPDF(before);
        var settled = settled(before)) {
      assertThat(pixels(settled)).isEqualTo(pixels(old));
      assertThat(new PDFTextStripper().getText(settled))
          .isEqualTo(new PDFTextStripper().getText(old));
    }
  }

  @Test
  void makesPartsOfOneFaceOneFont() throws IOException {
    try (var document = settled(paper(program("dup 65 /A put\n"), 0, CONTENT))) {
      var names = new ArrayList<String>();
      document.getPage(0).getResources().getFontNames().forEach(name -> names.add(name.getName()));

      assertThat(names).containsExactly("F1");
    }
  }

  /// 20 points of 620 thousandths are 12.4; the second piece is two thousandths farther.
  @Test
  void putsThePiecesOfALineTogether() throws IOException {
    var pieces =
        "BT 40 700 Td /F1 20 Tf (A) Tj 1 0 0 1 52.44 700 Tm /F2 20 Tf [(A) 5 (A)] TJ "
            + "1 0 0 1 90 700 Tm (A) Tj 1 0 0 1 40 650 Tm /F1 20 Tf (A) Tj "
            + "1 0 0 1 52.4 650 Tm /F1 12 Tf (A) Tj ET";
    try (var document = settled(paper(program("dup 65 /A put\n"), 0, pieces));
        var content = document.getPage(0).getContents()) {
      assertThat(new String(content.readAllBytes(), ISO_8859_1).replace('\n', ' '))
          .isEqualTo(
              "BT 40 700 Td /F1 20 Tf [<4F1A>-2<4F1A>5<4F1A>-643<4F1A>]TJ 1 0 0 1 40 650 Tm <4F1A>Tj "
                  + "1 0 0 1 52.4 650 Tm /F1 12 Tf <4F1A>Tj ET ");
    }
  }

  @Test
  void leavesAFaceOnAnotherScaleAsItIs() throws IOException {
    var large = program("dup 65 /A put\n").replace("0.001 0 0 0.001", "0.002 0 0 0.002");

    assertThat(kind(paper(large, 0, CONTENT))).isEqualTo("Type1");
  }

  @Test
  void leavesAFaceThatCannotBeReadAsItIs() throws IOException {
    assertThat(kind(paper("%!FontType1 nothing of a font", 0, CONTENT))).isEqualTo("Type1");
  }

  /// Two bytes are no single space, so the words would come closer.
  @Test
  void leavesAPaperThatMovesSingleBytesAsItIs() throws IOException {
    var spaced = "BT /F1 20 Tf 3 Tw (A A) Tj ET";

    assertThat(kind(paper(program("dup 65 /A put\n"), 0, spaced))).isEqualTo("Type1");
    assertThat(kind(paper(program("dup 65 /A put\n"), 0, "BT /F1 20 Tf 1 2 (A) \" ET")))
        .isEqualTo("Type1");
  }

  @Test
  void leavesAPaperThatShowsTextInAFontNamedElsewhereAsItIs() throws IOException {
    var unnamed = "BT (A) Tj /F1 20 Tf (A) Tj ET";

    assertThat(kind(paper(program("dup 65 /A put\n"), 0, unnamed))).isEqualTo("Type1");
  }

  private static String kind(byte[] paper) throws IOException {
    try (var document = settled(paper)) {
      var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      return fonts.getCOSDictionary(COSName.getPDFName("F1")).getNameAsString(COSName.SUBTYPE);
    }
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    return document.getPage(0).getResources().getFont(COSName.getPDFName(name));
  }

  private static int[] pixels(PDDocument document) throws IOException {
    var picture = new PDFRenderer(document).renderImage(0, 1);
    var width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  /// After settling, saved and opened again.
  private static PDDocument settled(byte[] paper) throws IOException {
    var saved = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(paper)) {
      CompactFaces.settle(document);
      document.save(saved);
    }
    return Loader.loadPDF(saved.toByteArray());
  }

  /// One page whose two fonts are parts of one face.
  private static byte[] paper(String clear, int tooLong, String content) throws IOException {
    var saved = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var fonts = new COSDictionary();
      fonts.setItem("F1", part(document, "BAAAAA+Made", file(document, clear, tooLong)));
      fonts.setItem("F2", part(document, "CAAAAA+Made", file(document, clear, tooLong)));
      var resources = new PDResources();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      page.setResources(resources);
      page.setContents(
          new PDStream(document, new ByteArrayInputStream(content.getBytes(ISO_8859_1))));
      document.save(saved);
    }
    return saved.toByteArray();
  }

  private static COSDictionary part(PDDocument document, String name, COSStream program)
      throws IOException {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setItem(COSName.FONT_FILE, program);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, name);
    font.setInt(COSName.FIRST_CHAR, 65);
    font.setInt(COSName.LAST_CHAR, 65);
    var widths = new COSArray();
    widths.add(COSInteger.get(620));
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.FONT_DESC, descriptor);
    font.setItem(COSName.TO_UNICODE, meaning(document));
    return font;
  }

  private static COSStream meaning(PDDocument document) throws IOException {
    var stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(
          """
          /CIDInit/ProcSet findresource begin
          12 dict begin
          begincmap
          1 begincodespacerange
          <00><FF>
          endcodespacerange
          1 beginbfchar
          <41><4F1A>
          endbfchar
          endcmap
          end
          end
          """
              .getBytes(ISO_8859_1));
    }
    return stream;
  }

  private static COSStream file(PDDocument document, String clear, int tooLong) throws IOException {
    var stream = document.getDocument().createCOSStream();
    var head = clear.getBytes(ISO_8859_1);
    var secret = encrypted(secret(), 55665);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(head);
      out.write(secret);
    }
    stream.setInt(COSName.getPDFName("Length1"), head.length + tooLong);
    stream.setInt(COSName.getPDFName("Length2"), secret.length);
    stream.setInt(COSName.getPDFName("Length3"), 0);
    return stream;
  }

  private static String program(String codes) {
    return """
        %%!FontType1-1.0: Made 001.000
        11 dict begin
        /FontInfo 2 dict dup begin
        /version (1) readonly def
        end readonly def
        /FontName /Made def
        /PaintType 0 def
        /FontType 1 def
        /FontMatrix [0.001 0 0 0.001 0 0] readonly def
        /FontBBox {0 0 620 400} readonly def
        /Encoding 256 array
        0 1 255 {1 index exch /.notdef put} for
        %sreadonly def
        currentdict end
        currentfile eexec
        """
        .formatted(codes);
  }

  /// A box of 200 by 350 that stands at 100, 50 and moves on by 620.
  private static byte[] secret() {
    var out = new ByteArrayOutputStream();
    text(
        out,
        "abcddup /Private 4 dict dup begin\n/lenIV 4 def\n2 index /CharStrings 2 dict dup begin\n");
    glyph(out, ".notdef", new int[] {0, 620, -13, -14});
    glyph(out, "A", new int[] {0, 620, -13, 100, 50, -21, 200, -6, 350, -7, -200, -6, -9, -14});
    text(
        out,
        "end\nend\nreadonly put\nput\ndup/FontName get exch definefont pop\nmark currentfile closefile\n");
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(ISO_8859_1));
  }

  private static void glyph(ByteArrayOutputStream out, String name, int[] steps) {
    var string = encrypted(charString(steps), 4330);
    text(out, "/" + name + " " + string.length + " RD ");
    out.writeBytes(string);
    text(out, " ND\n");
  }

  /// Operators are negative; the four bytes before them are what the encryption begins with.
  private static byte[] charString(int[] steps) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[4]);
    for (var step : steps) {
      if (OPERATORS.contains(step)) {
        out.write(-step);
      } else {
        Numbers.write(out, step);
      }
    }
    return out.toByteArray();
  }

  private static byte[] encrypted(byte[] bytes, int key) {
    var out = bytes.clone();
    int state = key;
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (out[i] ^ (state >> 8));
      state = ((out[i] & 0xFF) + state) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }
}
