package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures in templates: what Word, POI and LibreOffice find in the documents.
class PicturesTest {

  private static final Fields FIELDS =
      Fields.parse(
          """
          | seal | 图片 | | 本单位印章 | |
          | name | 文本 | | 名称 | |
          | people | 列表 | | 人员 | |
          | people.name | 文本 | | 姓名 | |
          | people.face | 图片 | | 照片 | |
          """);
  private static final byte[] RED = png(40, 20, Color.RED);
  private static final byte[] BLUE = jpeg(30, 60, Color.BLUE);
  private static final Pattern DRAWING_NUMBERS = Pattern.compile("(?:docPr|cNvPr) id=\"(\\d+)\"");

  @Test
  void printsAPictureInItsWidthWithTheHeightThatItsPixelsAskFor() throws Exception {
    var docx = render(sheet("章{{seal}}后"), Map.of("seal", new Picture(RED, 50)));

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(DocxText.paragraphs(docx)).containsExactly("章后");
    assertThat(pictures(docx))
        .singleElement()
        .satisfies(
            picture -> {
              assertThat(picture.getPictureData().getData()).isEqualTo(RED);
              assertThat(picture.getPictureData().getPackagePart().getContentType())
                  .isEqualTo("image/png");
              assertThat(picture.getDescription()).isEqualTo("本单位印章");
              assertThat(extent(picture)).containsExactly(1_800_000L, 900_000L);
            });
  }

  @Test
  void readsOutTheTextThatIsGivenWithAPictureAndEscapesIt() throws Exception {
    var docx = render(sheet("{{seal}}"), Map.of("seal", new Picture(BLUE, 5, "章\"<&>")));

    assertThat(pictures(docx)).extracting(XWPFPicture::getDescription).containsExactly("章\"<&>");
    assertThat(DocxText.schemaFaults(docx)).isEmpty();
  }

  @Test
  void holdsTheSamePictureOnceHoweverOftenItIsShown() throws Exception {
    var template =
        new Sheet("表")
            .add(
                new Table(3000, 5845).row(cell("{{#people}}{{name}}"), cell("{{face}}{{/people}}")))
            .add(Paragraph.of(Face.BODY.run("{{seal}}{{seal}}")))
            .docx();
    var people =
        List.of(
            Map.of("name", "甲", "face", new Picture(RED, 10)),
            Map.of("name", "乙", "face", new Picture(BLUE, 10)),
            Map.of("name", "丙"),
            Map.of("name", "丁", "face", new Picture(RED.clone(), 20)));
    var docx = render(template, Map.of("people", people, "seal", new Picture(RED, 30)));

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(names(docx).stream().filter(name -> name.contains("media")))
        .containsExactly("word/media/picture1.png", "word/media/picture2.jpeg");
    assertThat(DocxText.rows(docx))
        .containsExactly(List.of("甲", ""), List.of("乙", ""), List.of("丙", ""), List.of("丁", ""));
    assertThat(pictures(docx)).hasSize(2);
    assertThat(numbers(part(docx, "word/document.xml"))).hasSize(10).doesNotHaveDuplicates();
    assertThat(docx)
        .isEqualTo(render(template, Map.of("seal", new Picture(RED, 30), "people", people)));
  }

  @Test
  void givesTheTemplatesOwnDrawingsNumbersOfTheirOwnWhereTheyAreRepeated() throws Exception {
    var own =
        part(render(sheet("{{seal}}"), Map.of("seal", new Picture(RED, 10))), "word/document.xml");
    var drawing = own.substring(own.indexOf("<w:drawing>"), own.indexOf("</w:drawing>") + 12);
    var template =
        withMedia(
            new Sheet("图")
                .add(Paragraph.of("<w:r>" + drawing + "</w:r>"))
                .marker("{{#people}}")
                .add(Paragraph.of("<w:r>" + drawing + "</w:r>", Face.BODY.run("{{name}}{{face}}")))
                .marker("{{/people}}")
                .docx());
    var docx =
        render(
            template,
            Map.of(
                "people",
                List.of(Map.of("name", "甲"), Map.of("name", "乙", "face", new Picture(BLUE, 10)))));

    var xml = part(docx, "word/document.xml");
    assertThat(numbers(xml)).hasSize(8).doesNotHaveDuplicates().contains("1", "2");
    assertThat(xml).contains("r:embed=\"picture-1\"", "r:embed=\"picture1\"");
    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(pictures(docx)).hasSize(4);
    assertThat(pictures(docx).getLast().getPictureData().getData()).isEqualTo(BLUE);
  }

  @Test
  void printsNothingWhereThereIsNoPictureAndAsksForOne() throws Exception {
    var template = sheet("甲{{seal}}{{?seal}}有{{/seal}}{{^seal}}无{{/seal}}");
    var without = render(template, Map.of());

    assertThat(DocxText.paragraphs(without)).containsExactly("甲无");
    assertThat(names(without)).isEqualTo(names(template));
    assertThat(part(without, "[Content_Types].xml"))
        .isEqualTo(part(template, "[Content_Types].xml"));
    assertThat(DocxText.paragraphs(render(template, Map.of("seal", new Picture(RED, 9)))))
        .containsExactly("甲有");
  }

  @Test
  void printsInAFooterThatHadNoRelationsBefore() throws Exception {
    var template = inFooter("{{seal}}");
    var docx = render(template, Map.of("seal", new Picture(BLUE, 10)));

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(part(docx, "word/_rels/footer1.xml.rels")).contains("/word/media/picture1.jpeg");
    assertThat(part(docx, "word/_rels/document.xml.rels")).doesNotContain("picture");
    try (var document = DocxText.open(docx)) {
      assertThat(document.getFooterList())
          .anySatisfy(footer -> assertThat(footer.getAllPictures()).hasSize(1));
    }
  }

  @Test
  void letsLinesGrowWithThePictureThatStandsInThem() {
    var exact =
        "<w:p><w:pPr><w:spacing w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{seal}}</w:t></w:r></w:p>";
    var docx = render(body(exact), Map.of("seal", new Picture(RED, 10)));

    assertThat(part(docx, "word/document.xml"))
        .contains("<w:spacing w:line=\"579\" w:lineRule=\"atLeast\"/><w:jc");
  }

  @Test
  void takesOnePixel() throws Exception {
    var docx =
        render(sheet("{{seal}}"), Map.of("seal", new Picture(png(1, 1, Color.RED), 0.00001)));

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(extent(pictures(docx).getFirst())).containsExactly(1L, 1L);
  }

  @Test
  void refusesHostilePicturesAndNamesTheField() {
    var text = "不是图片".getBytes(UTF_8);
    var jpegCut = Arrays.copyOf(BLUE, BLUE.length / 2);

    assertRefused(new Picture(text, 10), "seal：不是 PNG 或 JPEG 图片");
    assertRefused(new Picture(new byte[0], 10), "seal：不是 PNG 或 JPEG 图片");
    assertRefused(new Picture(claiming(60_000, 60_000), 10), "像素过多（60000×60000）");
    assertRefused(new Picture(claiming(19_000, 19_000), 10), "像素过多");
    assertRefused(new Picture(claiming(-1, 5), 10), "不完整");
    assertRefused(new Picture(jpegClaiming(60_000, 60_000), 10), "像素过多（60000×60000）");
    for (var length = 8; length < RED.length; length++) {
      assertRefused(new Picture(Arrays.copyOf(RED, length), 10), "不完整");
    }
    assertRefused(new Picture(jpegCut, 10), "不完整");
    assertRefused(new Picture(new byte[] {-1, -40, -1}, 10), "不完整");
    assertRefused(new Picture(RED, Double.NaN), "宽度");
    assertRefused(new Picture(RED, -3), "宽度");
    assertRefused(new Picture(png(1, 9, Color.RED), 400), "过高");
    assertThatThrownBy(() -> render(sheet("{{seal}}"), Map.of("seal", "章.png")))
        .hasMessageContaining("seal 的类型不对：String");
    assertThatThrownBy(
            () ->
                render(
                    sheet("{{seal}}{{#people}}{{face}}{{/people}}"),
                    Map.of("people", List.of(Map.of("face", new Picture(text, 1))))))
        .hasMessageContaining("people[1].face：不是 PNG");
  }

  @Test
  void saysThatAPictureCannotBeRichTextOrPartOfAName() {
    var problems =
        CompiledTemplate.of(sheet("{{seal:rich}}{{seal:line}}"), "试验", FIELDS).check().problems();

    assertThat(problems)
        .extracting(problem -> problem.placeholder())
        .containsOnly("{{seal:rich}}", "{{seal:line}}");
    assertThat(problems.getFirst().advice()).contains("seal 是图片");
  }

  @Test
  void isPrintedByLibreOffice(@TempDir Path folder) throws Exception {
    var template =
        new Sheet("图")
            .add(Paragraph.of(Face.BODY.run("印章：{{seal}}")))
            .add(
                new Table(3000, 5845).row(cell("{{#people}}{{name}}"), cell("{{face}}{{/people}}")))
            .docx();
    var values = new HashMap<String, Object>();
    values.put("seal", new Picture(RED, 50));
    values.put(
        "people",
        List.of(
            Map.of("name", "甲", "face", new Picture(BLUE, 20)),
            Map.of("name", "乙", "face", new Picture(RED, 30))));
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      var pdf = ((Converted) converter.toPdf("图.docx", render(template, values))).pdf();
      try (var document = Loader.loadPDF(pdf)) {
        var page = new PDFRenderer(document).renderImageWithDPI(0, 50.8f);
        // 2 pixels to the millimetre: 50 × 25 and 30 × 15 mm of red, 20 × 40 mm of blue
        assertThat(count(page, Color.RED)).isCloseTo(4 * (1250 + 450), within(300));
        assertThat(count(page, Color.BLUE)).isCloseTo(4 * 800, within(200));
      }
    }
  }

  private static int count(BufferedImage page, Color wanted) {
    var found = 0;
    for (var y = 0; y < page.getHeight(); y++) {
      for (var x = 0; x < page.getWidth(); x++) {
        var color = new Color(page.getRGB(x, y));
        if (Math.abs(color.getRed() - wanted.getRed()) < 30
            && Math.abs(color.getGreen() - wanted.getGreen()) < 30
            && Math.abs(color.getBlue() - wanted.getBlue()) < 30) {
          found++;
        }
      }
    }
    return found;
  }

  private static void assertRefused(Picture picture, String reason) {
    assertThatThrownBy(() -> render(sheet("{{seal}}"), Map.of("seal", picture)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seal：")
        .hasMessageContaining(reason);
  }

  private static byte[] render(byte[] docx, Map<String, ?> values) {
    var template = CompiledTemplate.of(docx, "试验", FIELDS);
    assertThat(template.check().summary()).isEmpty();
    return template.render(values);
  }

  private static byte[] sheet(String text) {
    return new Sheet("图").add(Paragraph.of(Face.BODY.run(text))).docx();
  }

  private static byte[] body(String paragraph) {
    return replaced(sheet("甲"), "word/document.xml", "<w:body>", "<w:body>" + paragraph);
  }

  private static byte[] inFooter(String text) {
    var sheet = new Sheet("图").numbered().add(Paragraph.of(Face.BODY.run("甲"))).docx();
    return replaced(
        sheet, "word/footer1.xml", "</w:ftr>", "<w:p>" + Face.BODY.run(text) + "</w:p></w:ftr>");
  }

  private static String cell(String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p>%s</w:p></w:tc>"
        .formatted(Face.BODY.run(text));
  }

  /// A template with a picture of its own, named as ours would be.
  private static byte[] withMedia(byte[] docx) {
    var related =
        replaced(
            docx,
            "word/_rels/document.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"picture1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/picture1.png\"/></Relationships>");
    var typed =
        replaced(
            related,
            "[Content_Types].xml",
            "<Override",
            "<Default Extension=\"PNG\" ContentType=\"image/png\"/><Override");
    var zip = new ZipWriter();
    for (var name : names(typed)) {
      add(zip, name, bytes(typed, name));
    }
    add(zip, "word/media/picture1.png", RED);
    return zip.finish();
  }

  private static byte[] replaced(byte[] docx, String part, String from, String to) {
    var zip = new ZipWriter();
    for (var name : names(docx)) {
      var content = bytes(docx, name);
      var at = new String(content, UTF_8);
      add(
          zip,
          name,
          name.equals(part)
              ? at.replaceFirst(Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                  .getBytes(UTF_8)
              : content);
    }
    return zip.finish();
  }

  private static void add(ZipWriter zip, String name, byte[] content) {
    zip.add(name, new ZlibPacking().pack(content, content.length));
  }

  private static List<XWPFPicture> pictures(byte[] docx) {
    return DocxText.open(docx).getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .map(XWPFRun::getEmbeddedPictures)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Long> extent(XWPFPicture picture) {
    var size = picture.getCTPicture().getSpPr().getXfrm().getExt();
    return List.of(size.getCx(), size.getCy());
  }

  private static List<String> numbers(String xml) {
    return DRAWING_NUMBERS.matcher(xml).results().map(match -> match.group(1)).toList();
  }

  private static List<String> names(byte[] docx) {
    return read(docx).keySet().stream().toList();
  }

  private static String part(byte[] docx, String name) {
    return new String(bytes(docx, name), UTF_8);
  }

  private static byte[] bytes(byte[] docx, String name) {
    return java.util.Objects.requireNonNull(read(docx).get(name), name);
  }

  private static Map<String, byte[]> read(byte[] docx) {
    var parts = new java.util.LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] png(int width, int height, Color color) {
    return file("png", width, height, color);
  }

  private static byte[] jpeg(int width, int height, Color color) {
    return file("jpeg", width, height, color);
  }

  private static byte[] file(String format, int width, int height, Color color) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] claiming(int width, int height) {
    var file = RED.clone();
    var data = ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
    var checksum = new CRC32();
    checksum.update(file, 12, 17);
    data.putInt(29, (int) checksum.getValue());
    return file;
  }

  private static byte[] jpegClaiming(int width, int height) {
    var file = BLUE.clone();
    for (var at = 0; at < file.length - 9; at++) {
      if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(file).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
      }
    }
    return file;
  }
}
