package io.huiji.document.face;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class CompactFacesTest {

  private static final COSName HELD = COSName.getPDFName("Held");

  /// hsbw, endchar, rmoveto, hlineto, vlineto, closepath
  private static final Set<Integer> OPERATORS = Set.of(-13, -14, -21, -6, -7, -9);

  @Test
  void keepsOutlinesWidthsAndCodesOfATypeOneFace() throws IOException {
    var descriptor = settled(program("dup 65 /A put\n"), 0);

    assertThat(descriptor.containsKey(COSName.FONT_FILE)).isFalse();
    var stream = (COSStream) descriptor.getDictionaryObject(COSName.FONT_FILE3);
    assertThat(stream.getNameAsString(COSName.SUBTYPE)).isEqualTo("Type1C");
    try (var in = stream.createInputStream()) {
      var font = (CFFType1Font) new CFFParser().parse(new RandomAccessReadBuffer(in)).getFirst();
      assertThat(font.getWidth("A")).isEqualTo(620);
      assertThat(CompactFontTest.points(font.getPath("A")))
          .containsExactly(
              "0[100.0, 50.0]", "1[300.0, 50.0]", "1[300.0, 400.0]", "1[100.0, 400.0]");
      assertThat(font.getEncoding().getName(65)).isEqualTo("A");
    }
  }

  @Test
  void leavesAFaceOnAnotherScaleOrWithTwoCodesForOneGlyphAsItIs() throws IOException {
    var large = program("dup 65 /A put\n").replace("0.001 0 0 0.001", "0.002 0 0 0.002");

    assertThat(settled(large, 0).containsKey(COSName.FONT_FILE)).isTrue();
    assertThat(settled(program("dup 65 /A put\ndup 66 /A put\n"), 0).containsKey(COSName.FONT_FILE))
        .isTrue();
  }

  @Test
  void leavesAFaceThatCannotBeReadAsItIs() throws IOException {
    assertThat(settled("%!FontType1 nothing of a font", 0).containsKey(COSName.FONT_FILE)).isTrue();
    assertThat(settled(program("dup 65 /A put\n"), 9_999).containsKey(COSName.FONT_FILE)).isTrue();
  }

  /// The descriptor after settling, saved and opened again.
  private static COSDictionary settled(String clear, int tooLong) throws IOException {
    var saved = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var descriptor = new COSDictionary();
      descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
      descriptor.setItem(COSName.FONT_FILE, file(document, clear, tooLong));
      document.getDocumentCatalog().getCOSObject().setItem(HELD, indirect(descriptor));
      document.save(saved);
    }
    try (var document = Loader.loadPDF(saved.toByteArray())) {
      CompactFaces.settle(document.getDocument());
      saved.reset();
      document.save(saved);
    }
    var again = Loader.loadPDF(saved.toByteArray());
    return again.getDocumentCatalog().getCOSObject().getCOSDictionary(HELD);
  }

  private static COSObject indirect(COSBase base) {
    return new COSObject(base);
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
