package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.PdfBinder;
import io.huiji.document.face.CompactFont;
import io.huiji.document.face.Drawings;
import io.huiji.document.face.Face;
import io.huiji.document.face.FaceFont;
import io.huiji.document.face.Fonts;
import io.huiji.document.face.Glyph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faces of several papers as one in the bound file.
class SharedFacesTest {

  private static final String FACE = "BAAAAA+Made";

  @TempDir Path folder;

  @Test
  void writesEachGlyphOfAFaceOnceForAllPapers() throws IOException {
    var bound = bound(paper(Drawings.face(FACE, 1, 80)), paper(Drawings.face(FACE, 1, 60)));

    var faces = faces(bound);
    assertThat(faces).hasSize(1);
    assertThat(faces.getFirst().glyphs()).hasSize(81);
  }

  @Test
  void gathersTheGlyphsOfAllPapers() throws IOException {
    var bound =
        bound(
            paper(Drawings.face(FACE, 1, 0x4E00, 250)),
            paper(Drawings.face(FACE, 2, 0x5E00, 250)),
            paper(Drawings.face("EAAAAA+Made", 3, 0x6E00, 250)));

    assertThat(faces(bound)).hasSize(1);
    assertThat(faces(bound).getFirst().glyphs()).hasSize(751);
  }

  @Test
  void showsEveryPaperAsItIsAlone() throws IOException {
    var papers =
        List.of(
            paper(Drawings.face(FACE, 1, 80)),
            // the same characters drawn in another way: nothing that could be shared
            paper(Drawings.face(FACE, 2, 80)),
            paper(Drawings.face("EAAAAA+Made", 3, 0x6E00, 40)),
            paper(Drawings.face("Other", 4, 40)));
    var bound = bound(papers.toArray(byte[][]::new));

    assertThat(faces(bound)).hasSize(3);
    for (var index = 0; index < papers.size(); index++) {
      var alone = picture(papers.get(index), 0);
      assertThat(inked(alone)).isGreaterThan(1_000);
      assertThat(pixels(picture(bound, index))).isEqualTo(pixels(alone));
    }
  }

  @Test
  void givesTheSameBytesFromAFreshFolderAndFromOneThatHasTheLeaves() throws IOException {
    var papers = new byte[][] {paper(Drawings.face(FACE, 1, 80)), paper(Drawings.face(FACE, 2, 9))};

    assertThat(bound(papers)).isEqualTo(bound(papers));
    assertThat(bound("fresh", papers)).isEqualTo(bound(papers));
  }

  @Test
  void leavesAFaceThatItDidNotWriteInItsPaper() throws IOException {
    var foreign = CompactFont.bytes(Drawings.face(FACE, 1, 80));
    foreign[3] = 2; // the size of offsets, which nobody needs
    var face = Drawings.face(FACE, 1, 80);
    var papers = new byte[][] {paper(face, foreign), paper(face)};
    var bound = bound(papers);

    assertThat(programs(bound)).isEqualTo(2);
    assertThat(pixels(picture(bound, 0))).isEqualTo(pixels(picture(papers[0], 0)));
  }

  @Test
  void makesAKeptFaceAgainThatIsDamaged() throws IOException {
    var papers = new byte[][] {paper(Drawings.face(FACE, 1, 80))};
    var bound = bound(papers);
    try (var kept = Files.walk(folder.resolve("work/faces-1"))) {
      for (var file : kept.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }

    assertThat(bound(papers)).isEqualTo(bound);
  }

  @Test
  void saysWhenAFaceHasAsManyGlyphsAsAFontCanHold() {
    var shared = new SharedFace(1, 2, leaf(0));
    var parts = 0;
    while (shared.takes(leaf(parts).face())) {
      shared.font(leaf(parts++).face());
    }

    assertThat(parts * 250).isBetween(59_000, 60_000);
  }

  /// 250 empty glyphs that no other part has.
  private static LeafFace leaf(int part) {
    var glyphs = new ArrayList<Glyph>();
    IntStream.range(0, 250)
        .forEach(index -> glyphs.add(new Glyph(part * 250 + index + 1, "", 0, new byte[0])));
    return new LeafFace(1, "/" + FACE, "", new Face(FACE, List.of(0, 0, 0, 0), glyphs));
  }

  private byte[] bound(byte[]... papers) throws IOException {
    return bound("work", papers);
  }

  private byte[] bound(String work, byte[]... papers) throws IOException {
    var parts = new ArrayList<Part>();
    for (var paper : papers) {
      parts.add(Part.of(paper, "第" + (parts.size() + 1) + "件").unnumbered());
    }
    var binding = new Binding("会议材料", "示例区人民政府办公室", LocalDateTime.of(2026, 12, 3, 9, 0), parts);
    var file = new PdfBinder(folder.resolve(work)).bind(binding, folder.resolve("bound.pdf"));
    return Files.readAllBytes(file.file());
  }

  private static byte[] paper(Face face) throws IOException {
    return paper(face, CompactFont.bytes(face));
  }

  /// One page that shows every glyph, ten in a line.
  private static byte[] paper(Face face, byte[] program) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var resources = new PDResources();
      var fonts = new COSDictionary();
      fonts.setItem("F1", Fonts.font(document, face, program));
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      page.setResources(resources);
      var content = document.getDocument().createCOSStream();
      try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content(face).getBytes(US_ASCII));
      }
      page.setContents(new PDStream(content));
      var saved = new ByteArrayOutputStream();
      document.save(saved);
      return saved.toByteArray();
    }
  }

  private static String content(Face face) {
    var content = new StringBuilder("BT /F1 20 Tf 40 780 Td\n");
    for (var index = 1; index < face.glyphs().size(); index++) {
      content.append("<%04x> Tj\n".formatted(face.glyphs().get(index).code()));
      content.append(index % 10 == 0 ? "0 -28 Td\n" : "");
    }
    return content.append("ET\n").toString();
  }

  /// The faces that are ours in all their parts.
  private static List<Face> faces(byte[] pdf) throws IOException {
    var faces = new ArrayList<Face>();
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary font
            && COSName.TYPE0.equals(font.getDictionaryObject(COSName.SUBTYPE))) {
          FaceFont.read(font).map(FaceFont::face).ifPresent(faces::add);
        }
      }
    }
    return faces.stream().distinct().toList();
  }

  private static int programs(byte[] pdf) throws IOException {
    var programs = 0;
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
            && "CIDFontType0C".equals(stream.getNameAsString(COSName.SUBTYPE))) {
          programs++;
        }
      }
    }
    return programs;
  }

  private static BufferedImage picture(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(page, 1);
    }
  }

  private static int[] pixels(BufferedImage picture) {
    var width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  private static long inked(BufferedImage picture) {
    return Arrays.stream(pixels(picture)).filter(pixel -> pixel != -1).count();
  }
}
