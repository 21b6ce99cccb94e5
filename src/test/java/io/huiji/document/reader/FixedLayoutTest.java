package io.huiji.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Fault.Code;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.document.Reading;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;

/// PDF and OFD: text by its place on the page.
class FixedLayoutTest {

  private static final String MARK = "MARK";
  private static final float MILLIMETRE = 72 / 25.4f;

  @Test
  void findsTheMarkOfAPdfWhereItIsPrinted() {
    assertThat(mark(pdf(28, 40))).isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.BODY, 1));
    assertThat(mark(pdf(95, 40)).side()).isEqualTo(Side.CENTRE);
    assertThat(mark(pdf(165, 40)).side()).isEqualTo(Side.RIGHT);
    assertThat(mark(pdf(28, 280)).fromTop()).isGreaterThan(3);
  }

  @Test
  void knowsThePageOfALineOfAPdf() {
    var reading =
        read(
            "a.pdf",
            document(
                d -> {
                  write(d, page(d), 28, 40, "Title");
                  write(d, page(d), 28, 40, MARK);
                }));

    assertThat(marks(reading).getFirst().page()).isEqualTo(2);
    assertThat(reading.pages()).isEqualTo(2);
  }

  @Test
  void joinsWrappedLinesOfAPdfAndLeavesPageNumbersOut() {
    var reading =
        read(
            "a.pdf",
            document(
                d -> {
                  var page = page(d);
                  write(d, page, 28, 60, "one two three four five six seven eight nine ten eleven");
                  write(d, page, 28, 70, "twelve");
                  write(d, page, 100, 285, "- 1 -");
                }));

    assertThat(reading.text())
        .isEqualTo("one two three four five six seven eight nine ten eleven twelve\n");
    assertThat(reading.countedFromLayout()).isTrue();
    assertThat(reading.count().words()).isEqualTo(12);
  }

  @Test
  void saysThatAScanHasNoText() {
    var scan =
        document(
            d -> {
              var page = page(d);
              var picture =
                  LosslessFactory.createFromImage(
                      d, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
              try (var stream = new PDPageContentStream(d, page)) {
                stream.drawImage(picture, 0, 0, 500, 700);
              }
            });

    var reading = read("a.pdf", scan);

    assertThat(codes(reading)).containsExactly(Code.NO_TEXT);
    assertThat(reading.images()).isEqualTo(1);
  }

  @Test
  void saysThatAPdfWithAPasswordIsEncrypted() {
    var locked =
        document(
            d -> {
              write(d, page(d), 28, 40, MARK);
              d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            });

    var reading = read("a.pdf", locked);

    assertThat(codes(reading)).containsExactly(Code.ENCRYPTED);
    assertThat(reading.text()).isEmpty();
  }

  @Test
  void namesScriptsAndLaunchesOfAPdf() {
    var script =
        document(
            d -> {
              write(d, page(d), 28, 40, MARK);
              d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            });
    var launch =
        document(
            d -> {
              write(d, page(d), 28, 40, MARK);
              d.getDocumentCatalog().setOpenAction(new PDActionLaunch());
            });

    assertThat(codes(read("a.pdf", script))).containsExactly(Code.MACROS);
    assertThat(codes(read("a.pdf", launch))).containsExactly(Code.MACROS);
  }

  @Test
  void saysThatACutPdfIsDamagedOrReadsWhatIsLeft() {
    var whole = pdf(28, 40);

    assertThat(codes(read("a.pdf", Arrays.copyOf(whole, 40)))).containsExactly(Code.DAMAGED);
  }

  @Test
  void findsTheMarkOfAnOfdWhereItIsPrinted() {
    assertThat(mark(ofd(28, 40, "会后收回")))
        .isEqualTo(new Line("会后收回", 1, 1, Side.LEFT, Region.BODY, 1));
    assertThat(mark(ofd(95, 40, "会后收回")).side()).isEqualTo(Side.CENTRE);
    assertThat(mark(ofd(160, 40, "会后收回")).side()).isEqualTo(Side.RIGHT);
    assertThat(mark(ofd(28, 280, "会后收回")).fromTop()).isGreaterThan(3);
  }

  @Test
  void readsTheTextOfAnOfd() {
    var reading = read("a.ofd", ofd(28, 40, "会后收回"));

    assertThat(reading.format()).isEqualTo(Format.OFD);
    assertThat(reading.text()).isEqualTo("会后收回\n关于某事的汇报\n");
  }

  @Test
  void saysThatAnOfdWithEncryptedPartsIsEncrypted() {
    var entries = ofdEntries(28, 40, "会后收回");
    entries.put(
        "Encryptions.xml",
        "<ofd:Encryptions xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(codes(read("a.ofd", WordFile.zip(entries)))).containsExactly(Code.ENCRYPTED);
  }

  @Test
  void saysThatAnOfdWithoutTextIsAScan() {
    assertThat(codes(read("a.ofd", ofd(28, 40, "")))).containsExactly(Code.NO_TEXT);
  }

  private static byte[] pdf(float x, float y) {
    return document(
        d -> {
          var page = page(d);
          write(d, page, x, y, MARK);
          write(d, page, 80, 150, "Report on a matter");
        });
  }

  /// Writes into a new document.
  @FunctionalInterface
  private interface Filling {
    void into(PDDocument document) throws IOException;
  }

  private static byte[] document(Filling filling) {
    try (var document = new PDDocument()) {
      filling.into(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDPage page(PDDocument document) {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return page;
  }

  private static void write(PDDocument document, PDPage page, float x, float y, String words)
      throws IOException {
    try (var stream =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      stream.beginText();
      stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
      stream.newLineAtOffset(x * MILLIMETRE, PDRectangle.A4.getHeight() - y * MILLIMETRE);
      stream.showText(words);
      stream.endText();
    }
  }

  private static byte[] ofd(int x, int y, String mark) {
    return WordFile.zip(ofdEntries(x, y, mark));
  }

  private static LinkedHashMap<String, byte[]> ofdEntries(int x, int y, String mark) {
    var namespace = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    var texts =
        mark.isEmpty()
            ? "<ofd:ImageObject ID=\"9\" ResourceID=\"1\" Boundary=\"0 0 210 297\"/>"
            : text(x, y, mark) + text(80, 150, "关于某事的汇报");
    var entries = new LinkedHashMap<String, byte[]>();
    put(
        entries,
        "OFD.xml",
        "<ofd:OFD"
            + namespace
            + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    put(
        entries,
        "Doc_0/Document.xml",
        "<ofd:Document"
            + namespace
            + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>");
    put(
        entries,
        "Doc_0/Pages/Page_0/Content.xml",
        "<ofd:Page"
            + namespace
            + "><ofd:Content><ofd:Layer ID=\"2\">"
            + texts
            + "</ofd:Layer></ofd:Content></ofd:Page>");
    return entries;
  }

  private static String text(int x, int y, String words) {
    return "<ofd:TextObject ID=\"3\" Boundary=\""
        + x
        + " "
        + (y - 6)
        + " 60 8\" Font=\"1\" Size=\"5.6\"><ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g "
        + (words.length() - 1)
        + " 5.6\">"
        + words
        + "</ofd:TextCode></ofd:TextObject>";
  }

  private static void put(LinkedHashMap<String, byte[]> entries, String name, String xml) {
    entries.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Line mark(byte[] content) {
    var found = marks(read(content[0] == '%' ? "a.pdf" : "a.ofd", content));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Line> marks(Reading reading) {
    return reading.lines().stream()
        .filter(l -> l.text().equals(MARK) || l.text().equals("会后收回"))
        .toList();
  }

  private static Reading read(String name, byte[] content) {
    return PaperParser.parse(name, content);
  }

  private static List<Code> codes(Reading reading) {
    return reading.faults().stream().map(Fault::code).toList();
  }
}
