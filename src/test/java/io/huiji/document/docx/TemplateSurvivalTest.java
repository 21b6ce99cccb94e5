package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.TemplateCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Placeholders survive what Word and WPS put around and into them; a hostile file does no harm.
class TemplateSurvivalTest {

  private static final Fields FIELDS =
      Fields.parse(
          "| name | 文本 | | | |\n| body | 正文 | | | |\n| items | 列表 | | | |\n| items.text | 文本 | | | |");

  @Test
  void fillsBothCopiesOfATextBoxAndFindsNothingUnbalanced() throws IOException {
    var words =
        "<w:txbxContent><w:p><w:r><w:t>{{#items}}{{text}}；{{/items}}</w:t></w:r></w:p></w:txbxContent>";
    var box =
        "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing>"
            + words
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + words
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    var xml = xml(raw(box), Map.of("items", List.of(Map.of("text", "甲"), Map.of("text", "乙"))));

    assertThat(xml.split("甲", -1)).hasSize(3);
    assertThat(xml.split("乙", -1)).hasSize(3);
  }

  @Test
  void survivesCommentsBookmarksHyperlinksControlsAndLanguages() throws IOException {
    var split =
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>甲{</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:hyperlink w:anchor=\"b\"><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>{na</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:bookmarkEnd w:id=\"1\"/><w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:r><w:t>m</w:t></w:r></w:sdtContent></w:sdt><w:ins w:id=\"3\" w:author=\"x\"><w:r><w:t>e</w:t></w:r></w:ins><w:r><w:t>}}乙</w:t></w:r></w:p>";

    var xml = xml(raw(split), Map.of("name", "值"));

    assertThat(xml.replaceAll("<[^>]*>", "").strip()).isEqualTo("甲值乙");
    assertThat(xml).doesNotContain("comment", "dataBinding");
  }

  @Test
  void breaksPagesAtAPlaceholderAndInRichValuesAlone() throws Exception {
    var docx =
        new Sheet("页")
            .add(Paragraph.of(Face.BODY.run("一{{:page}}二")))
            .add(Paragraph.of(Face.BODY.run("{{body:rich}}")))
            .add(Paragraph.of(Face.BODY.run("{{name}}")))
            .docx();
    var template = CompiledTemplate.of(docx, "页", FIELDS);
    var filled = template.render(Map.of("body", "三\f四", "name", "五\f六"));

    assertThat(template.check().summary()).isEmpty();
    assertThat(part(filled).split("w:type=\"page\"", -1)).hasSize(3);
    assertThat(DocxText.schemaFaults(filled)).isEmpty();
    assertThat(DocxText.paragraphs(filled)).containsExactly("一\n二", "三\n四", "五\n六");
  }

  @Test
  void keepsTheSchemaWithAValueOnOneLine() throws Exception {
    var docx =
        new Sheet("行").add(Paragraph.of(Face.TITLE.sized(56).red().run("{{name:line}}"))).docx();

    assertThat(
            DocxText.schemaFaults(
                CompiledTemplate.of(docx, "行", FIELDS).render(Map.of("name", "长".repeat(40)))))
        .isEmpty();
  }

  @Test
  void refusesWhatIsNestedTooDeepOrDeclaresADocumentType() {
    var deep = "<w:p>".repeat(5000) + "</w:p>".repeat(5000);
    var bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]>";

    assertThat(problems(raw(deep))).containsExactly(TemplateCheck.Type.BROKEN);
    assertThat(problems(raw(bomb))).containsExactly(TemplateCheck.Type.BROKEN);
    assertThat(problems(raw("<w:p><w:r><w:t>" + "{{#items}}".repeat(3000) + "</w:t></w:r></w:p>")))
        .contains(TemplateCheck.Type.BROKEN);
  }

  private static List<TemplateCheck.Type> problems(byte[] docx) {
    return CompiledTemplate.of(docx, "试", FIELDS).check().problems().stream()
        .map(TemplateCheck.Problem::type)
        .distinct()
        .toList();
  }

  private static byte[] raw(String body) {
    var zip = new ZipWriter();
    var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    add(
        zip,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\""
            + word
            + "\"/></Types>");
    add(
        zip,
        "word/document.xml",
        body.startsWith("<!")
            ? body + "<a/>"
            : "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w:body>"
                + body
                + "</w:body></w:document>");
    return zip.finish();
  }

  private static void add(ZipWriter zip, String name, String xml) {
    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    zip.add(name, new ZlibPacking().pack(bytes, bytes.length));
  }

  private static String xml(byte[] docx, Map<String, ?> values) throws IOException {
    var template = CompiledTemplate.of(docx, "试", FIELDS);
    assertThat(template.check().summary()).isEmpty();
    return part(template.render(values));
  }

  private static String part(byte[] docx) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no body");
  }
}
