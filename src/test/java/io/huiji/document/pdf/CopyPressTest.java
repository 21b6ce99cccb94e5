package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun.Missing;
import io.huiji.document.CopyRun.Printed;
import io.huiji.document.CopyRun.Unshowable;
import io.huiji.document.PdfText;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyPressTest {

  private static final CopyFace AUDIT = new CopyFace(1, "区审计局", "会后收回");
  private static final CopyFace RARE = new CopyFace(123_456, "镕喆堃玥𠮷", "");

  /// Made once: PDFBox gives each PDF that it saves an id of its own.
  private static final Binding EVERYTHING =
      binding(
          OddPdfs.all().entrySet().stream()
              .filter(odd -> !odd.getKey().equals("huge"))
              .map(odd -> Part.of(odd.getValue().pdf(), odd.getKey()).onRightHandPage())
              .toList());

  @TempDir Path folder;

  private CopyPress press;

  @BeforeEach
  void begin() {
    press = new CopyPress(folder.resolve("work"));
  }

  @Test
  void marksEveryPageWithNumberRecipientAndMark() throws IOException {
    var copies = print(EVERYTHING, List.of(AUDIT, RARE)).copies();

    for (var copy : copies) {
      var bytes = Files.readAllBytes(copy.file());
      assertThat(copy.digest()).isEqualTo(Digest.of(bytes));
      assertThat(copy.pages()).isEqualTo(PdfText.pages(bytes));
      assertThat(BoundPdfTest.qpdf(copy.file())).isEmpty();
      for (var page = 1; page <= copy.pages(); page++) {
        assertThat(PdfText.text(bytes, page).replaceAll("\\s", ""))
            .as("page %d", page)
            .contains(copy.face().digits(), copy.face().recipient(), copy.face().mark());
      }
    }
  }

  @Test
  void letsCopiesDifferInTheirEndsOnly() throws IOException {
    var copies = print(EVERYTHING, List.of(AUDIT, RARE)).copies();

    var one = Files.readAllBytes(copies.getFirst().file());
    var other = Files.readAllBytes(copies.getLast().file());

    assertThat(Arrays.mismatch(one, other)).isGreaterThan(one.length - 40_000);
    assertThat(new String(one, ISO_8859_1)).containsOnlyOnce("%%EOF");
  }

  @Test
  void givesACopyTheSameBytesWhateverIsPrintedWithIt() throws IOException {
    var alone = print(EVERYTHING, List.of(RARE)).copies().getFirst().digest();
    var among = new CopyPress(folder.resolve("else"));
    var run = (Printed) among.print(EVERYTHING, List.of(AUDIT, RARE), this::elsewhere);

    assertThat(run.copies().getLast().digest()).isEqualTo(alone);
  }

  @Test
  void saysWhichCharactersNobodyCanShowAndWritesNothing() {
    var strange = new CopyFace(7, "张\uE123三\uDBFF\uDFFD", "会后收回");

    var run = press.print(EVERYTHING, List.of(AUDIT, strange), this::place);

    assertThat(run).isEqualTo(new Unshowable(List.of(new Missing(strange, "\uE123\uDBFF\uDFFD"))));
    assertThat(place(AUDIT)).doesNotExist();
  }

  @Test
  void leavesACopyThatIsThereAndMendsOneThatIsSpoilt() throws IOException {
    var before = print(EVERYTHING, List.of(AUDIT, RARE)).copies();
    var longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
    Files.setLastModifiedTime(place(AUDIT), longAgo);
    Files.write(place(RARE), "spoilt".getBytes(ISO_8859_1));

    var after = print(EVERYTHING, List.of(AUDIT, RARE)).copies();

    assertThat(after).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(place(AUDIT))).isEqualTo(longAgo);
    assertThat(Digest.of(Files.readAllBytes(place(RARE)))).isEqualTo(after.getLast().digest());
  }

  @Test
  void standsUprightInsideThePageAsAReaderSeesIt() throws IOException {
    var copy = print(EVERYTHING, List.of(AUDIT)).copies().getFirst();

    try (var document = Loader.loadPDF(copy.file().toFile())) {
      for (var page = 1; page <= copy.pages(); page++) {
        var digits = Digits.on(document, page);
        var seen = document.getPage(page - 1);
        assertThat(digits.getDir()).isEqualTo((float) seen.getRotation());
        var upright = seen.getRotation() % 180 == 0;
        var high = upright ? seen.getCropBox().getHeight() : seen.getCropBox().getWidth();
        assertThat(digits.getYDirAdj()).isPositive().isLessThan(high / 10);
        assertThat(digits.getXDirAdj()).isPositive();
      }
    }
  }

  @Test
  void fitsALongNameIntoASmallPage() throws IOException {
    var small = OddPdfs.plain("small", 1, new PDRectangle(120, 90), 0).pdf();
    var longName = new CopyFace(2, "示例区人民政府机关事务管理局办公室综合保障科", "会后收回");

    var copy = print(binding(List.of(Part.of(small, "小"))), List.of(longName)).copies();

    assertThat(PdfText.text(Files.readAllBytes(copy.getFirst().file())).replaceAll("\\s", ""))
        .contains("000002", "示例区人民政府机关事务管理局办公室综合保障科会后收回");
  }

  @Test
  void leavesNoHalfCopyUnderANameWhenItIsKilled() throws Exception {
    var faces = Printer.faces();
    for (var wait : List.of(150, 300, 450, 600, 800)) {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Printer.class.getName(),
                  folder.toString())
              .inheritIO()
              .start();
      process.waitFor(wait, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      var whole = Printer.print(folder.resolve("whole"));
      for (var copy : whole.copies()) {
        var name = folder.resolve("copies").resolve(copy.file().getFileName());
        if (Files.exists(name)) {
          assertThat(Digest.of(Files.readAllBytes(name))).isEqualTo(copy.digest());
        }
      }
    }
    var finished = Printer.print(folder);
    assertThat(finished.copies()).hasSameSizeAs(faces);
    try (var left = Files.list(folder.resolve("copies"))) {
      assertThat(left).hasSameSizeAs(faces);
    }
  }

  /// Prints many copies, in a process of its own.
  static final class Printer {

    private static final String MUCH = "0 0 9 9 re f ".repeat(400_000);

    public static void main(String[] arguments) {
      print(Path.of(arguments[0]));
    }

    static List<CopyFace> faces() {
      return IntStream.rangeClosed(1, 60).mapToObj(n -> new CopyFace(n, "区财政局", "")).toList();
    }

    static Printed print(Path folder) {
      return (Printed)
          new CopyPress(folder.resolve("work"))
              .print(
                  binding(List.of(Part.of(OddPdfs.content(MUCH), "多"))),
                  faces(),
                  face -> folder.resolve("copies").resolve(face.digits() + ".pdf"));
    }
  }

  private Printed print(Binding binding, List<CopyFace> faces) {
    return (Printed) press.print(binding, faces, this::place);
  }

  private Path place(CopyFace face) {
    return folder.resolve("发放").resolve(face.digits() + ".pdf");
  }

  private Path elsewhere(CopyFace face) {
    return folder.resolve("别处").resolve(face.digits() + ".pdf");
  }

  private static Binding binding(List<Part> parts) {
    return new Binding("会议材料", "示例", LocalDateTime.of(2026, 12, 3, 9, 0), parts);
  }
}
