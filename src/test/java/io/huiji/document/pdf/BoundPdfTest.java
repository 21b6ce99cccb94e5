package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.Bound;
import io.huiji.document.PdfBinder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes out of binding papers of every kind.
class BoundPdfTest {

  private static final Path CORPUS = Path.of("../shared/corpus");

  /// Pages without a box that can be shown, and one that shows the sign of an attached file.
  private static final List<String> CHANGED = List.of("huge", "flat", "numberless", "active");

  /// A form field that has become part of the page may round a pixel of its edge differently.
  private static final int ROUNDED = 4;

  @TempDir Path folder;

  private PdfBinder binder;

  @BeforeEach
  void begin() {
    binder = new PdfBinder(folder.resolve("work"));
  }

  @ParameterizedTest
  @MethodSource("oddNames")
  void showsAnOddPageAsItsSourceDoes(String name) throws IOException {
    var odd = OddPdfs.all().get(name);

    var bound = bind(List.of(Part.of(odd.pdf(), name).unnumbered()));

    if (!CHANGED.contains(name)) {
      assertSamePictures(name, odd.pdf(), bound.file());
    }
    assertThat(qpdf(bound.file())).isEmpty();
  }

  static Stream<String> oddNames() {
    return OddPdfs.all().keySet().stream();
  }

  @Test
  void showsThePagesOfTheCorpusAsTheirSourcesDo() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    var compared = 0;
    for (var file : pdfs()) {
      var bytes = Files.readAllBytes(file);
      if (bindable(bytes)) {
        assertSamePictures(
            file.toString(), bytes, bind(List.of(Part.of(bytes, "").unnumbered())).file());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void bindsAnyMixtureInOrderWithEveryPageNumbered(long seed) throws IOException {
    var random = new Random(seed);
    var pool = List.copyOf(OddPdfs.all().values());
    var parts = new ArrayList<Part>();
    var texts = new ArrayList<String>();
    for (var count = 1 + random.nextInt(30); count > 0; count--) {
      var odd = pool.get(random.nextInt(pool.size()));
      var part = Part.of(odd.pdf(), "第" + count).level(1 + random.nextInt(3));
      var rightHand = random.nextInt(4) == 0;
      if (rightHand && texts.size() % 2 == 1) {
        texts.add("");
      }
      texts.addAll(odd.texts());
      parts.add(rightHand ? part.onRightHandPage() : part);
    }

    var bound = bind(parts);

    assertThat(bound.pages()).isEqualTo(texts.size());
    assertThat(qpdf(bound.file())).isEmpty();
    try (var document = Loader.loadPDF(bound.file().toFile())) {
      for (var page = 1; page <= texts.size(); page++) {
        assertThat(text(document, page).replaceAll("\\s", "")).contains(texts.get(page - 1));
      }
      for (var first : bound.firstPages()) {
        assertThat(text(document, first)).contains("— " + first + " —");
      }
    }
  }

  @Test
  void leavesNothingThatRuns() throws IOException {
    var bound = bind(List.of(Part.of(OddPdfs.all().get("active").pdf(), "动")));

    var written = new String(Files.readAllBytes(bound.file()), ISO_8859_1);

    assertThat(written)
        .doesNotContain("JavaScript", "Launch", "x.exe", "OpenAction", "/AA ", "/AA<");
  }

  @Test
  void doesNotLetAPageSwallowItsNumber() throws IOException {
    for (var name : List.of("unterminated", "unbalanced", "overbalanced")) {
      var bound = bind(List.of(Part.of(OddPdfs.all().get(name).pdf(), name)));

      try (var document = Loader.loadPDF(bound.file().toFile())) {
        assertThat(text(document, 1)).as(name).contains("— 1 —");
      }
    }
  }

  @Test
  void makesADamagedLeafAgain() throws IOException {
    var parts = List.of(Part.of(OddPdfs.plain("a", 2, new PDRectangle(300, 300), 0).pdf(), "一"));
    var whole = Files.readAllBytes(bind(parts).file());
    for (var at : List.of(0.0, 0.3, 0.99)) {
      spoil(at);
      assertThat(Files.readAllBytes(bind(parts).file())).isEqualTo(whole);
    }
  }

  private void spoil(double at) throws IOException {
    try (var files = Files.walk(folder.resolve("work"))) {
      for (var leaf : files.filter(file -> file.toString().endsWith(".leaf")).toList()) {
        var bytes = Files.readAllBytes(leaf);
        bytes[(int) (bytes.length * at)] ^= 1;
        Files.write(leaf, bytes);
      }
    }
  }

  @Test
  void keepsAPaperWithoutHoldingIt() throws IOException {
    var odd = OddPdfs.plain("kept", 2, PDRectangle.A4, 0);
    var kept = binder.keep("材料", odd::pdf);

    var bound =
        bind(
            List.of(
                Part.of(
                    new Binding.Kept(
                        kept.digest(),
                        kept.pages(),
                        () -> {
                          throw new AssertionError("asked for its bytes");
                        }),
                    "材料")));

    assertThat(kept.pages()).isEqualTo(2);
    assertThat(bound.pages()).isEqualTo(2);
  }

  @Test
  void carriesAttachedFiles() throws IOException {
    var original = OddPdfs.plain("original", 1, PDRectangle.A4, 0);
    var file = Files.write(folder.resolve("原.pdf"), original.pdf());
    var binding =
        new Binding("会议材料", "示例", dated(), List.of(Part.of(original.pdf(), "一")))
            .with(
                List.of(
                    new Binding.Attached(
                        "意见.pdf", "application/pdf", new Binding.OnDisk(file), "报送的原件")));

    var bound = binder.bind(binding, folder.resolve("附.pdf"));

    assertThat(qpdf(bound.file())).isEmpty();
    try (var document = Loader.loadPDF(bound.file().toFile())) {
      var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var attached = names.values().iterator().next();
      assertThat(attached.getFilename()).isEqualTo("意见.pdf");
      assertThat(attached.getEmbeddedFile().toByteArray()).isEqualTo(original.pdf());
    }
  }

  private static void assertSamePictures(String name, byte[] source, Path bound)
      throws IOException {
    try (var before = Loader.loadPDF(source);
        var after = Loader.loadPDF(bound.toFile())) {
      assertThat(after.getNumberOfPages()).isEqualTo(before.getNumberOfPages());
      for (var page = 0; page < Math.min(3, before.getNumberOfPages()); page++) {
        assertSame(name + " " + page, picture(before, page), picture(after, page));
      }
    }
  }

  private static BufferedImage picture(PDDocument document, int page) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page, 36);
  }

  private static void assertSame(String name, BufferedImage before, BufferedImage after) {
    assertThat(List.of(after.getWidth(), after.getHeight()))
        .isEqualTo(List.of(before.getWidth(), before.getHeight()));
    var different = 0;
    for (var down = 0; down < before.getHeight(); down++) {
      for (var across = 0; across < before.getWidth(); across++) {
        different += before.getRGB(across, down) == after.getRGB(across, down) ? 0 : 1;
      }
    }
    assertThat(different).as("pixels that differ in %s", name).isLessThanOrEqualTo(ROUNDED);
  }

  private boolean bindable(byte[] pdf) {
    try {
      binder.keep("", () -> pdf);
      return true;
    } catch (io.huiji.document.UnbindablePart _) {
      return false;
    }
  }

  private static List<Path> pdfs() throws IOException {
    try (var files = Files.walk(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private Bound bind(List<Part> parts) {
    return binder.bind(new Binding("会议材料", "示例", dated(), parts), folder.resolve("bound.pdf"));
  }

  private static LocalDateTime dated() {
    return LocalDateTime.of(2026, 12, 3, 9, 0);
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /// What qpdf has against a file; nothing where it is not installed.
  static String qpdf(Path file) throws IOException {
    if (!Files.isExecutable(Path.of("/usr/bin/qpdf"))) {
      return "";
    }
    var process =
        new ProcessBuilder("/usr/bin/qpdf", "--check", "--no-warn", file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    try {
      return process.waitFor() == 0 ? "" : said;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
