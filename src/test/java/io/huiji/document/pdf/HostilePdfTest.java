package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.document.PdfBinder;
import io.huiji.document.UnbindablePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// PDFs that were made to do harm: each is bound or refused by name, in little time and space.
@Timeout(60)
class HostilePdfTest {

  @TempDir Path folder;

  @Test
  void refusesAContentThatGrowsWithoutEnd() throws IOException {
    var zeros = "0 ".repeat(4 << 20).getBytes(ISO_8859_1);
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(zeros);
    }
    var bomb =
        new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .object(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents["
                        + "4 0 R ".repeat(5000)
                        + "]>>")
                .stream("/Filter/FlateDecode", packed.toString(ISO_8859_1));

    assertRefused(bomb.bytes(), "过于庞大");
  }

  @Test
  void refusesMorePagesOfTheSameBytesThanAPaperCanHave() {
    var kids = new StringBuilder();
    var bomb = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>").object("");
    bomb.stream("", "0 0 9 9 re f ".repeat(100_000));
    for (var page = 0; page < 400; page++) {
      kids.append(page + 4).append(" 0 R ");
      bomb.object(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources<</Page %d>>>>"
              .formatted(page));
    }
    var bytes = new String(bomb.bytes(), ISO_8859_1);
    var whole =
        bytes.replaceFirst(
            "2 0 obj\n\n", "2 0 obj\n<</Type/Pages/Count 400/Kids[" + kids + "]>>\n");

    assertBoundOrRefused(whole.getBytes(ISO_8859_1));
  }

  @Test
  void survivesATreeOfPagesThatBitesItsTail() {
    assertBoundOrRefused(
        new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Count 9/Kids[3 0 R 2 0 R]/Parent 3 0 R>>")
            .object("<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 4 0 R 3 0 R]>>")
            .object("<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>")
            .bytes());
  }

  @Test
  void survivesATreeOfPagesWithoutGround() {
    var deep = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>");
    for (var level = 0; level < 20_000; level++) {
      deep.object("<</Type/Pages/Count 1/Kids[%d 0 R]>>".formatted(level + 3));
    }
    deep.object("<</Type/Page/MediaBox[0 0 9 9]>>");

    assertBoundOrRefused(deep.bytes());
  }

  @Test
  void survivesReferencesThatOnlyReferToEachOther() {
    assertBoundOrRefused(
        new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 4 0 R>>")
            .object("5 0 R")
            .object("4 0 R")
            .bytes());
  }

  @Test
  void refusesWhatIsProtectedByAPassword() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      var out = new ByteArrayOutputStream();
      document.save(out);

      assertRefused(out.toByteArray(), "打不开");
    }
  }

  private void assertRefused(byte[] pdf, String reason) {
    assertThatThrownBy(() -> keep(pdf))
        .isInstanceOf(UnbindablePart.class)
        .hasMessageContaining("恶意")
        .hasMessageContaining(reason);
  }

  private void assertBoundOrRefused(byte[] pdf) {
    var begin = System.nanoTime();
    try {
      keep(pdf);
    } catch (UnbindablePart refused) {
      assertThat(refused.part()).isEqualTo("恶意");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
  }

  private void keep(byte[] pdf) {
    new PdfBinder(folder.resolve("work")).keep("恶意", () -> pdf);
  }
}
