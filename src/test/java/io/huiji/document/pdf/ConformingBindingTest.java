package io.huiji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Attached;
import io.huiji.document.Binding.Part;
import io.huiji.document.Conformance;
import io.huiji.document.Conformance.Conforms;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun.Printed;
import io.huiji.document.PdfBinder;
import io.huiji.document.PdfConformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bound files and their copies held against PDF/A-2b.
class ConformingBindingTest {

  @TempDir Path folder;

  private PdfConformance conformance;

  @BeforeEach
  void begin() {
    conformance = PdfConformance.in(folder.resolve("verdicts"), folder.resolve("checks"));
  }

  @AfterEach
  void end() {
    conformance.close();
  }

  @Test
  void bindsConformingPagesIntoAConformingFile() throws IOException {
    var binding = binding(Part.of(embedded(), "一").conforming());

    assertThat(bound(binding)).isInstanceOf(Conforms.class);
  }

  @Test
  void printsConformingCopiesOfThem() throws IOException {
    var faces = List.of(new CopyFace(1, "区审计局", "会后收回"), new CopyFace(2, "镕喆堃玥𠮷", ""));
    var binding =
        binding(
            Part.of(embedded(), "一").conforming(),
            Part.of(embedded(), "二").conforming().onRightHandPage());

    var run =
        new CopyPress(folder.resolve("work"))
            .print(binding, faces, face -> folder.resolve(face.digits() + ".pdf"));

    for (var copy : ((Printed) run).copies()) {
      assertThat(conformance.check(copy.file())).isInstanceOf(Conforms.class);
    }
  }

  @Test
  void claimsNothingForPagesThatDoNotConformOrForAttachedFiles() throws IOException {
    var plain = OddPdfs.plain("plain", 1, PDRectangle.A4, 0).pdf();
    var attached = new Attached("原.pdf", "application/pdf", new Binding.InMemory(plain), "报送的原件");

    assertThat(binding(Part.of(plain, "一"), Part.of(embedded(), "二").conforming()).conforms())
        .isFalse();
    assertThat(binding(Part.of(embedded(), "一").conforming()).with(List.of(attached)).conforms())
        .isFalse();
    assertThat(bound(binding(Part.of(plain, "一")))).isInstanceOf(Conformance.Deviates.class);
  }

  private Conformance bound(Binding binding) {
    var file = folder.resolve("bound.pdf");
    return conformance.check(new PdfBinder(folder.resolve("work")).bind(binding, file).file());
  }

  private static Binding binding(Part... parts) {
    return new Binding(
        "会议材料 <一> & 二", "示例区人民政府办公室", LocalDateTime.of(2026, 12, 3, 9, 0), List.of(parts));
  }

  private static byte[] embedded() throws IOException {
    try (var document = new PDDocument();
        var face =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var font = PDType0Font.load(document, face, true);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(100, 700);
        content.showText("A page with an embedded face");
        content.endText();
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
