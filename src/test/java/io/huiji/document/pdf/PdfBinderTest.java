package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.PdfBinder;
import io.huiji.document.PdfText;
import io.huiji.document.UnbindablePart;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfBinderTest {

  private static final LocalDateTime DATED = LocalDateTime.of(2026, 12, 3, 9, 0);

  @TempDir Path folder;

  private PdfBinder binder;

  @BeforeEach
  void begin() {
    binder = new PdfBinder(folder.resolve("work"));
  }

  @Test
  void numbersPagesContinuouslyAndMarksPartsInTheOutline() throws IOException {
    var parts =
        List.of(
            Part.of(pdf("cover", 1), "封面").unnumbered(),
            Part.of(pdf("topic", 1), "议题一"),
            Part.of(pdf("paper", 3), "情况说明").level(2),
            Part.of(onDisk("other", 2), "议题二"));

    var bound = binder.bind(binding(parts), folder.resolve("汇编.pdf"));
    var bytes = Files.readAllBytes(bound.file());

    assertThat(bound.pages()).isEqualTo(7);
    assertThat(bound.firstPages()).containsExactly(1, 2, 3, 6);
    assertThat(bound.digest()).isEqualTo(Digest.of(bytes));
    assertThat(PdfText.bookmarks(bytes)).containsExactly("封面\t1", "议题一\t2", " 情况说明\t3", "议题二\t6");
    assertThat(PdfText.text(bytes, 1)).contains("cover 1").doesNotContain("—");
    assertThat(PdfText.text(bytes, 5)).contains("paper 3", "— 5 —");
    assertThat(PdfText.text(bytes, 7)).contains("other 2", "— 7 —");
  }

  @Test
  void givesTheSameBytesForTheSameInputs() throws IOException {
    var parts = List.of(Part.of(pdf("a", 2), "一"), Part.of(pdf("b", 3), "二").onRightHandPage());

    var first = binder.bind(binding(parts), folder.resolve("1.pdf"));
    var second =
        new PdfBinder(folder.resolve("else")).bind(binding(parts), folder.resolve("2.pdf"));

    assertThat(Files.readAllBytes(first.file())).isEqualTo(Files.readAllBytes(second.file()));
  }

  @Test
  void beginsAPartOnARightHandPageAfterABlankOne() throws IOException {
    var parts =
        List.of(
            Part.of(pdf("a", 1), "一").onRightHandPage(),
            Part.of(pdf("b", 2), "二").onRightHandPage(),
            Part.of(pdf("c", 1), "三").onRightHandPage());

    var bound = binder.bind(binding(parts), folder.resolve("双面.pdf"));
    var bytes = Files.readAllBytes(bound.file());

    assertThat(bound.firstPages()).containsExactly(1, 3, 5);
    assertThat(bound.firstPages())
        .isEqualTo(PdfBinder.firstPages(List.of(1, 2, 1), List.of(true, true, true)));
    assertThat(PdfText.text(bytes, 2)).isBlank();
    assertThat(PdfText.text(bytes, 3)).contains("b 1", "— 3 —");
  }

  @Test
  void putsTheNumberOutsideAtTheFootAsAReaderSeesIt() throws IOException {
    var rotations = List.of(0, 0, 90, 90, 180, 180, 270, 270);
    var parts = rotations.stream().map(turn -> Part.of(turned(turn), "转" + turn)).toList();

    var bound = binder.bind(binding(parts), folder.resolve("转.pdf"));

    try (var document = Loader.loadPDF(bound.file().toFile())) {
      for (var number = 1; number <= rotations.size(); number++) {
        var page = document.getPage(number - 1);
        var upright = rotations.get(number - 1) % 180 == 0;
        var width = upright ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        var height = upright ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        var dash = firstDash(document, number);
        assertThat(page.getRotation()).isEqualTo(rotations.get(number - 1));
        assertThat(dash.getYDirAdj()).isCloseTo(height - 28.3f, within(1f));
        assertThat(dash.getXDirAdj() > width / 2).as("page %d", number).isEqualTo(number % 2 == 1);
        assertThat(dash.getDir()).isEqualTo((float) rotations.get(number - 1));
      }
    }
  }

  @Test
  void keepsOddSizesAsTheyAre() throws IOException {
    var small = pdf("small", new PDRectangle(10, 20, 200, 150), 0);

    var bound = binder.bind(binding(List.of(Part.of(small, "小"))), folder.resolve("小.pdf"));

    try (var document = Loader.loadPDF(bound.file().toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(200);
      assertThat(document.getPage(0).getMediaBox().getLowerLeftX()).isEqualTo(10);
      assertThat(new PDFTextStripper().getText(document)).contains("— 1 —");
    }
  }

  @Test
  void namesThePartThatIsDamagedAndLeavesNothingBehind() throws IOException {
    var good = pdf("good", 1);
    var bad = "%PDF-1.4\nbroken".getBytes(UTF_8);
    var target = folder.resolve("坏.pdf");

    assertThatThrownBy(
            () -> binder.bind(binding(List.of(Part.of(good, "好"), Part.of(bad, "坏的材料"))), target))
        .isInstanceOfSatisfying(
            UnbindablePart.class, thrown -> assertThat(thrown.part()).isEqualTo("坏的材料"));
    assertThatThrownBy(() -> binder.bind(binding(List.of(Part.of(new byte[0], ""))), target))
        .isInstanceOf(UnbindablePart.class)
        .hasMessageContaining("第1部分");
    assertThat(target).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("work");
    }
  }

  @Test
  void turnsInnerLinksAndDropsWhatStartsPrograms() throws IOException {
    var bound =
        binder.bind(
            binding(List.of(Part.of(pdf("a", 2), "一"), Part.of(linked(), "二"))),
            folder.resolve("链.pdf"));

    try (var document = Loader.loadPDF(bound.file().toFile())) {
      var annotations = document.getPage(2).getAnnotations();
      var inner = (PDAnnotationLink) annotations.getFirst();
      var launching = (PDAnnotationLink) annotations.getLast();
      var target = (PDPageFitDestination) inner.getDestination();
      assertThat(document.getPages().indexOf(target.getPage())).isEqualTo(3);
      assertThat(launching.getAction()).isNull();
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
    }
  }

  @Test
  void keepsTheOutlineOfAPartThatIsBoundWithItsChapters() throws IOException {
    var parts =
        List.of(
            Part.of(pdf("first", 2), "一、低保"),
            Part.of(pdf("paper", 3), "情况说明").level(2),
            Part.of(pdf("second", 1), "二、供热"));
    var outlined =
        Files.readAllBytes(binder.bind(binding(parts), folder.resolve("outlined.pdf")).file());
    var whole = Part.of(outlined, "").with(PdfText.chapters(outlined));

    var cover = Part.of(pdf("cover", 1), "封面");
    var bound = binder.bind(binding(List.of(cover, whole)), folder.resolve("whole.pdf"));

    assertThat(PdfText.bookmarks(Files.readAllBytes(bound.file())))
        .containsExactly("封面\t1", "一、低保\t2", " 情况说明\t4", "二、供热\t7");
  }

  @Test
  void bindsFiveThousandPagesInAHeapOf128Megabytes() throws Exception {
    var paper = onDisk("many", 250);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            ManyPages.class.getName(),
            paper.toString(),
            folder.resolve("多.pdf").toString());

    var process = new ProcessBuilder(command).inheritIO().start();

    assertThat(process.waitFor()).isZero();
    try (var document = Loader.loadPDF(folder.resolve("多.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(5000);
    }
  }

  /// Binds the paper twenty times, in a process of its own.
  static final class ManyPages {

    public static void main(String[] arguments) {
      var part = Part.of(Path.of(arguments[0]), "材料");
      var target = Path.of(arguments[1]);
      new PdfBinder(target.resolveSibling("many-work"))
          .bind(binding(java.util.Collections.nCopies(20, part)), target);
    }
  }

  @Test
  void carriesTitleAuthorAndTheDateGivenToIt() throws IOException {
    var bound = binder.bind(binding(List.of(Part.of(pdf("a", 1), "一"))), folder.resolve("信.pdf"));

    try (var document = Loader.loadPDF(bound.file().toFile())) {
      var information = document.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("会议材料");
      assertThat(information.getAuthor()).isEqualTo("示例区人民政府办公室");
      assertThat(information.getCreationDate().toInstant()).hasToString("2026-12-03T01:00:00Z");
    }
  }

  private static Binding binding(List<Part> parts) {
    return new Binding("会议材料", "示例区人民政府办公室", DATED, parts);
  }

  private Path onDisk(String word, int pages) throws IOException {
    var folder = Files.createDirectories(this.folder.resolve("work"));
    return Files.write(folder.resolve(word + ".pdf"), pdf(word, pages));
  }

  private static byte[] turned(int rotation) {
    return pdf("turned", PDRectangle.A4, rotation);
  }

  private static byte[] pdf(String word, int pages) {
    return made(word, pages, PDRectangle.A4, 0);
  }

  private static byte[] pdf(String word, PDRectangle size, int rotation) {
    return made(word, 1, size, rotation);
  }

  private static byte[] made(String word, int pages, PDRectangle size, int rotation) {
    try (var document = new PDDocument()) {
      var face = new PDType1Font(FontName.HELVETICA);
      for (var number = 1; number <= pages; number++) {
        var page = new PDPage(size);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(face, 12);
          content.newLineAtOffset(size.getLowerLeftX() + 60, size.getLowerLeftY() + 100);
          content.showText(word + " " + number);
          content.endText();
          content.transform(
              org.apache.pdfbox.util.Matrix.getScaleInstance(3, 3)); // left unbalanced
        }
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] linked() throws IOException {
    try (var document = Loader.loadPDF(pdf("linked", 2))) {
      var inner = new PDAnnotationLink();
      var destination = new PDPageFitDestination();
      destination.setPage(document.getPage(1));
      inner.setDestination(destination);
      inner.setRectangle(new PDRectangle(10, 10, 50, 50));
      var launching = new PDAnnotationLink();
      launching.setAction(new PDActionLaunch());
      launching.setRectangle(new PDRectangle(10, 90, 50, 50));
      document.getPage(0).setAnnotations(Arrays.asList(inner, launching));
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static TextPosition firstDash(PDDocument document, int page) throws IOException {
    var dashes = new ArrayList<TextPosition>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            if (position.getUnicode().equals("—")) {
              dashes.add(position);
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return dashes.getFirst();
  }
}
