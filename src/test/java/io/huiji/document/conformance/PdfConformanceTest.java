package io.huiji.document.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conformance.Deviates;
import io.huiji.document.Conformance.Fault;
import io.huiji.document.Conformance.Unchecked;
import io.huiji.document.PdfConformance;
import io.huiji.document.worker.WorkerLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfConformanceTest {

  private static final Path CORPUS = Path.of("../shared/corpus/verapdf");

  @TempDir static Path folder;
  private static PdfConformance conformance;

  @BeforeAll
  static void start() {
    conformance = PdfConformance.in(folder.resolve("cache"), folder.resolve("work"));
  }

  @AfterAll
  static void stop() {
    conformance.close();
  }

  @Test
  void saysOfEachFileOfTheTestSuiteWhatItsNameSays() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    for (var pdf : files(CORPUS.resolve("PDF_A-2b"))) {
      var conforms = pdf.getFileName().toString().contains("-pass-");

      assertThat(conformance.check(pdf).conforms()).as(pdf.toString()).isEqualTo(conforms);
    }
  }

  @Test
  void namesWhatStandsAgainstTheStandardInPlainChinese() throws IOException {
    var verdict = conformance.check(pdf());

    assertThat(verdict).isInstanceOf(Deviates.class);
    assertThat(((Deviates) verdict).inWords())
        .contains("字体没有嵌入", "含有脚本或不允许的动作", "没有元数据")
        .doesNotContain("其他不合");
    assertThat(((Deviates) verdict).faults())
        .extracting(Fault::clause)
        .contains("6.2.11.4.1", "6.5.1");
    assertThat(verdict.pagesConform()).isFalse();
  }

  @Test
  void tellsFaultsOfThePagesFromFaultsOfTheFileAroundThem() {
    var around = new Deviates(List.of(fault("6.6.4", 1), fault("6.2.4.3", 2), fault("6.1.3", 1)));
    var within = new Deviates(List.of(fault("6.6.4", 1), fault("6.2.4.3", 3)));

    assertThat(around.pagesConform()).isTrue();
    assertThat(within.pagesConform()).isFalse();
  }

  private static Fault fault(String clause, int test) {
    return new Fault(clause, test, Clauses.inWords(clause, test), 1);
  }

  @Test
  void knowsWordsForEveryClauseAndOrdersThem() {
    var verdict = Verdicts.parse("deviates\n6.2.11.4.1 1 3\n6.2.2 1 1\n6.11 1 1").orElseThrow();

    assertThat(((Deviates) verdict).faults())
        .extracting(Fault::clause)
        .containsExactly("6.2.2", "6.2.11.4.1", "6.11");
    assertThat(Verdicts.parse(Verdicts.write(verdict))).contains(verdict);
  }

  @Test
  void leavesDamagedFilesUnchecked() throws IOException {
    var pdf = pdf();
    for (var bad :
        List.of(
            new byte[0],
            "%PDF-1.7 nothing".getBytes(US_ASCII),
            java.util.Arrays.copyOf(pdf, pdf.length / 3))) {
      assertThat(conformance.check(bad).conforms()).isFalse();
    }
    assertThat(conformance.check(new byte[0])).isInstanceOf(Unchecked.class);
  }

  @Test
  void answersFromTheCacheWithoutAChild() throws IOException {
    var pdf = pdf();
    var asked = conformance.check(pdf);

    assertThat(withLimits(new WorkerLimits(512, Duration.ofMillis(1), 10)).check(pdf))
        .isEqualTo(asked);
  }

  @Test
  void givesUpOnAFileThatTakesTooLong() throws IOException {
    var other = folder.resolve("other");
    try (var impatient =
        new KeptConformance(
            other, folder.resolve("work"), new WorkerLimits(512, Duration.ofMillis(1), 10))) {
      assertThat(impatient.check(large()))
          .isInstanceOfSatisfying(
              Unchecked.class, unchecked -> assertThat(unchecked.reason()).contains("处理时间超过上限"));
    }
    try (var left = Files.list(folder.resolve("work"))) {
      assertThat(left.filter(file -> file.toString().endsWith(".pdf"))).isEmpty();
    }
  }

  @Test
  void endsAHostilePageTreeAndGoesOnWithTheNext() throws IOException {
    var nested = "[".repeat(200_000);
    var loop =
        """
        %%PDF-1.7
        1 0 obj <</Type/Catalog/Pages 2 0 R/Metadata 1 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>> endobj
        3 0 obj %s endobj
        trailer <</Root 1 0 R/Size 4>>
        %%%%EOF
        """
            .formatted(nested)
            .getBytes(US_ASCII);

    assertThat(conformance.check(loop).conforms()).isFalse();
    assertThat(conformance.check(pdf())).isInstanceOf(Deviates.class);
  }

  private static KeptConformance withLimits(WorkerLimits limits) {
    return new KeptConformance(folder.resolve("cache"), folder.resolve("work"), limits);
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      pages(document, 1);
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] large() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      pages(document, 300);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void pages(PDDocument document, int number) throws IOException {
    for (var page = 0; page < number; page++) {
      var added = new PDPage();
      document.addPage(added);
      try (var content = new PDPageContentStream(document, added)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Opinion " + page);
        content.endText();
      }
    }
  }

  private static List<Path> files(Path under) throws IOException {
    try (var files = Files.walk(under)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
