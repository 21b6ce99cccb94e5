package io.huiji.packet;

import static io.huiji.packet.PacketDesk.ALLOWANCE;
import static io.huiji.packet.PacketDesk.HEATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conformance;
import io.huiji.document.Converter;
import io.huiji.document.Manuscript;
import io.huiji.document.Manuscript.Text;
import io.huiji.document.PdfConformance;
import io.huiji.document.PdfText;
import io.huiji.document.Typesetter;
import io.huiji.kernel.MaterialKind;
import io.huiji.testkit.Engine;
import io.huiji.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of real papers: a unit's copy tells nothing of another topic (R3.6), and what comes of
/// office files alone is PDF/A.
class RealCopiesTest {

  private static final String FOLDER = "out/packets/2026-12-03/第1版/份/";
  private static final List<String> OF_HEATING =
      List.of(HEATING, "供热", "锅炉房", "管网图", "heatingnetwork", "议题二", "区住房和城乡建设局");

  @TempDir Path folder;

  @Test
  void ofAUnitSayNothingOfAnotherTopicAnywhereInTheFile() throws IOException {
    try (var database = Engine.H2.fresh();
        var desk = desk(database)) {
      desk.add(desk.heating, "管网图.pdf", MaterialKind.BASIS, handedInPdf());
      desk.fixed();
      desk.night();
      var whole = Files.readAllBytes(folder.resolve(FOLDER + "000007-区发展和改革局.pdf"));
      var part = Files.readAllBytes(folder.resolve(FOLDER + "000010-区民政局.pdf"));

      assertThat(said(whole)).contains("关于冬季供热保障的汇", "锅炉房", "heatingnetwork", "议题二");
      assertThat(said(part)).contains("关于提高城乡低保标准的汇", "低保对象").doesNotContain(OF_HEATING);
      assertThat(said(part)).contains("000010", "区民政局");
    }
  }

  @Test
  void ofOfficeFilesArePdfA() throws IOException {
    try (var database = Engine.H2.fresh();
        var desk = desk(database).fixed();
        var conformance = PdfConformance.in(folder.resolve("verdicts"), folder.resolve("work"))) {
      assertThat(desk.night()).isEmpty();

      assertThat(conformance.check(desk.file(0))).isEqualTo(new Conformance.Conforms());
      assertThat(conformance.check(folder.resolve(FOLDER + "000010-区民政局.pdf")))
          .isEqualTo(new Conformance.Conforms());
    }
  }

  @Test
  void keepAHandedInPdfInsideThePacketAndSayWhatStandsAgainstPdfA() throws IOException {
    try (var database = Engine.H2.fresh();
        var desk = desk(database)) {
      var handedIn = handedInPdf();
      desk.add(desk.heating, "管网图.pdf", MaterialKind.BASIS, handedIn);
      desk.fixed();

      assertThat(desk.night())
          .singleElement()
          .satisfies(
              trouble -> {
                assertThat(trouble.what()).startsWith("材料不合 PDF/A-2b");
                assertThat(trouble.where()).endsWith("管网图.pdf");
                assertThat(trouble.personNeeded()).isFalse();
              });

      assertThat(desk.night()).as("night after night").hasSize(1);
      assertThat(attachments(desk.file(0))).hasSize(1).containsExactly(handedIn);
      assertThat(attachments(Files.readAllBytes(folder.resolve(FOLDER + "000001-甲区长.pdf"))))
          .isEmpty();
    }
  }

  /// Text of the pages, outline, and every string and stream of the file.
  private static String said(byte[] pdf) throws IOException {
    var said = new StringBuilder(PdfText.text(pdf).replaceAll("\\s", ""));
    said.append(PdfText.bookmarks(pdf).stream().collect(Collectors.joining("\n")));
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream) {
          said.append(
              new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        if (object instanceof COSDictionary dictionary) {
          dictionary.getValues().stream()
              .filter(COSString.class::isInstance)
              .map(value -> ((COSString) value).getString())
              .forEach(said::append);
        }
      }
    }
    return said.toString();
  }

  private static List<byte[]> attachments(byte[] pdf) throws IOException {
    var found = new ArrayList<byte[]>();
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream
            && COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE))) {
          found.add(stream.createInputStream().readAllBytes());
        }
      }
    }
    return found;
  }

  private PacketDesk desk(TestDatabase database) {
    var desk = new PacketDesk(database, folder, false);
    assumeTrue(desk.office.bean(Converter.class).available(), "没有安装办公软件，跳过真实转换");
    desk.add(
        desk.allowance,
        "情况说明.docx",
        MaterialKind.STATEMENT,
        Typesetter.docx(paper(ALLOWANCE, "低保对象的认定办法不变。")));
    desk.add(
        desk.heating,
        "情况说明.docx",
        MaterialKind.STATEMENT,
        Typesetter.docx(paper(HEATING, "锅炉房改造已经完成。")));
    return desk;
  }

  /// As a drawing office hands it in: its font is not embedded.
  private static byte[] handedInPdf() {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("heating network");
        content.endText();
      }
      document.getDocumentInformation().setTitle("供热管网图");
      document.setDocumentId(1L);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manuscript paper(String title, String text) {
    return Manuscript.of("会后收回", title, List.of(new Text(text)));
  }
}
