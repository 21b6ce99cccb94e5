package io.huiji.document.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.PagePictures;
import io.huiji.document.PagePictures.Picture;
import io.huiji.document.worker.WorkerLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages as pictures, of good papers and of hostile ones; one child for all.
class PagePicturesTest {

  private static final String READER = "甲区长 2026-12-03 10:20";

  @TempDir static Path folder;
  private static PagePictures pictures;

  @BeforeAll
  static void start() {
    pictures =
        new ChildPictures(
            folder.resolve("work"), new WorkerLimits(256, Duration.ofSeconds(6), 100), 1);
  }

  @AfterAll
  static void stop() {
    pictures.close();
  }

  @Test
  void showsAPageWithTheReadersNameAllOverIt() throws IOException {
    var paper = paper(PDRectangle.A4, 2);

    var plain = image(pictures.page(paper, 1, ""));
    var marked = image(pictures.page(paper, 1, READER));

    assertThat(plain.getWidth()).isBetween(1090, 1110);
    for (var band = 0; band < 4; band++) {
      var top = band * plain.getHeight() / 4;
      assertThat(differences(plain, marked, top, plain.getHeight() / 4)).isGreaterThan(1_000);
    }
    assertThat(pictures.page(paper, 3, READER)).isEqualTo(new Picture.NoSuchPage(2));
    assertThat(((Picture.Drawn) pictures.page(paper, 2, READER)).pages()).isEqualTo(2);
  }

  @Test
  void leavesNoFileBehindOfAPaperInMemory() throws IOException {
    assertThat(pictures.page(Files.readAllBytes(paper(PDRectangle.A4, 1)), 1, READER))
        .isInstanceOf(Picture.Drawn.class);
    try (var files = Files.list(folder.resolve("work"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void refusesANameThatNoFaceOfTheMachineShows() throws IOException {
    assertThat(pictures.page(paper(PDRectangle.A4, 1), 1, "\uDBFF\uDFFD"))
        .isInstanceOfSatisfying(
            Picture.Unshowable.class, why -> assertThat(why.reason()).contains("字体"));
  }

  @Test
  void boundsThePictureWhateverSizeThePageClaims() throws IOException {
    var image = image(pictures.page(paper(new PDRectangle(14_400, 14_400), 1), 1, READER));
    assertThat(image.getWidth() * image.getHeight()).isLessThan(3_100_000);

    var strip = pictures.page(paper(new PDRectangle(14_400_000, 30), 1), 1, READER);
    assertThat(strip).isInstanceOf(Picture.Unshowable.class);
  }

  @Test
  void tellsWhyADamagedOrLockedPaperIsNotShown() throws IOException {
    var damaged = Files.write(folder.resolve("damaged.pdf"), "%PDF-1.7 nothing".getBytes());
    assertThat(pictures.page(damaged, 1, READER))
        .isEqualTo(new Picture.Unshowable("文件已损坏，这一页画不出来"));

    var locked = folder.resolve("locked.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      document.save(locked.toFile());
    }
    assertThat(pictures.page(locked, 1, READER)).isEqualTo(new Picture.Unshowable("文件设有密码，打不开"));
  }

  @Test
  void givesUpOnAPageThatNeverEnds() throws IOException {
    var endless = pictures.page(doubling(), 1, READER);

    assertThat(endless).isInstanceOf(Picture.Unshowable.class);
    assertThat(pictures.page(paper(PDRectangle.A4, 1), 1, READER))
        .isInstanceOf(Picture.Drawn.class);
  }

  @Test
  void saysWhenSomethingOnThePageCouldNotBeDrawn() throws IOException {
    var scanned = folder.resolve("scanned.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var scan = new PDStream(document, new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
      scan.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
      scan.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
      scan.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
      scan.getCOSObject().setInt(COSName.WIDTH, 10);
      scan.getCOSObject().setInt(COSName.HEIGHT, 10);
      page.setResources(new PDResources());
      page.getResources()
          .put(
              COSName.getPDFName("S"),
              PDXObject.createXObject(scan.getCOSObject(), page.getResources()));
      content(document, page, "q 400 0 0 400 50 50 cm /S Do Q");
      document.save(scanned.toFile());
    }

    assertThat(pictures.page(scanned, 1, READER))
        .isInstanceOfSatisfying(Picture.Drawn.class, drawn -> assertThat(drawn.whole()).isFalse());
  }

  @Test
  void drawsAScannedPage() throws IOException {
    var scan = Path.of("../shared/corpus/tika/testPDF_JBIG2.pdf");
    assumeTrue(Files.exists(scan), "no corpus beside the project");

    var image = image(pictures.page(scan, 1, ""));

    var dark = 0;
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    assertThat(dark).isGreaterThan(1_000);
  }

  /// Each of thirty forms shows the next one twice.
  private static Path doubling() throws IOException {
    var file = folder.resolve("doubling.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var name = COSName.getPDFName("F");
      var inner = form(document, new PDResources(), "0 0 5 5 re f");
      for (var level = 0; level < 30; level++) {
        var resources = new PDResources();
        resources.put(name, inner);
        inner = form(document, resources, "/F Do /F Do");
      }
      page.setResources(new PDResources());
      page.getResources().put(name, inner);
      content(document, page, "/F Do");
      document.save(file.toFile());
    }
    return file;
  }

  private static PDFormXObject form(PDDocument document, PDResources resources, String content)
      throws IOException {
    var form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(500, 500));
    form.setResources(resources);
    write(form.getContentStream().createOutputStream(), content);
    return form;
  }

  private static void content(PDDocument document, PDPage page, String content) throws IOException {
    var stream = new PDStream(document);
    write(stream.createOutputStream(), content);
    page.setContents(stream);
  }

  private static void write(OutputStream out, String content) throws IOException {
    try (out) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static Path paper(PDRectangle size, int pages) throws IOException {
    var file = Files.createTempFile(folder, "paper", ".pdf");
    try (var document = new PDDocument()) {
      for (var number = 1; number <= pages; number++) {
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 24);
          content.newLineAtOffset(72, 72);
          content.showText("page " + number);
          content.endText();
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return Files.write(file, bytes.toByteArray());
    }
  }

  private static BufferedImage image(Picture picture) throws IOException {
    assertThat(picture).isInstanceOf(Picture.Drawn.class);
    var drawn = (Picture.Drawn) picture;
    assertThat(drawn.whole()).isTrue();
    Files.write(Path.of("target/page-picture.png"), drawn.png());
    return ImageIO.read(new ByteArrayInputStream(drawn.png()));
  }

  private static int differences(BufferedImage one, BufferedImage other, int top, int height) {
    var different = 0;
    for (var y = top; y < top + height; y++) {
      for (var x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          different++;
        }
      }
    }
    return different;
  }
}
