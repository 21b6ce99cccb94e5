package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.TemplateCheck.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CompiledTemplateTest {

  private static final Fields FIELDS =
      Fields.parse(
          """
          | name | 文本 | | | |
          | body | 正文 | | | |
          | flag | 是否 | | | |
          | items | 列表 | | | |
          | items.text | 文本 | | | |
          | items.parts | 列表 | | | |
          | items.parts.word | 文本 | | | |
          """);

  @Test
  void fillsAFieldAndEscapesIt() {
    assertThat(fill(p("甲{{name}}乙"), Map.of("name", "<A & \"B\">]]>")))
        .containsExactly("甲<A & \"B\">]]>乙");
  }

  @Test
  void joinsAPlaceholderThatSpellCheckAndRevisionHaveSplit() {
    var split =
        "<w:p><w:r><w:t>见{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>{na</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>me</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:proofErr w:type=\"spellEnd\"/><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>}}。</w:t></w:r></w:p>";

    assertThat(fill(split, Map.of("name", "值"))).containsExactly("见值。");
  }

  @Test
  void dropsControlCharactersAndShowsBrokenSurrogates() {
    assertThat(fill(p("{{name}}"), Map.of("name", "a\u0000b\u0007c\uD800d\uFFFEe𠮷f")))
        .containsExactly("abc\uFFFDd\uFFFDe𠮷f");
  }

  @Test
  void makesAParagraphOfEachLineWhereThePlaceholderStandsAlone() throws IOException {
    var docx =
        render(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{name}}</w:t></w:r></w:p>",
            Map.of("name", "一\r\n二\n三"));

    try (var document = DocxText.open(docx)) {
      assertThat(document.getParagraphs())
          .extracting(paragraph -> paragraph.getText())
          .containsExactly("一", "二", "三");
      assertThat(document.getParagraphs())
          .allSatisfy(paragraph -> assertThat(paragraph.getAlignment().name()).isEqualTo("CENTER"));
    }
  }

  @Test
  void breaksLinesWithinAParagraphThatHoldsMore() {
    assertThat(fill(p("见：{{name}}"), Map.of("name", "一\n二"))).containsExactly("见：一\n二");
  }

  @Test
  void givesHeadingsOfRichTextTheFaceOfTheirLevel() throws IOException {
    var docx =
        render(p("{{body:rich}}"), Map.of("body", "一、总体\n（一）标准。由甲牵头。\n1.先做\n（1）再做\n2026年的事"));

    try (var document = DocxText.open(docx)) {
      assertThat(document.getParagraphs().stream().flatMap(DocxText::faces))
          .containsExactly(
              "一、总体=黑体",
              "（一）标准。=楷体_GB2312",
              "由甲牵头。=仿宋_GB2312",
              "1.先做=仿宋_GB2312",
              "（1）再做=仿宋_GB2312",
              "2026年的事=仿宋_GB2312");
    }
  }

  @Test
  void repeatsParagraphsBetweenMarkersAndDropsTheMarkersParagraphs() {
    var template = p("前") + p("{{#items}}") + p("项：{{text}}（{{name}}）") + p("{{/items}} ") + p("后");

    assertThat(
            fill(
                template,
                Map.of("name", "外", "items", List.of(Map.of("text", "甲"), Map.of("text", "乙")))))
        .containsExactly("前", "项：甲（外）", "项：乙（外）", "后");
    assertThat(fill(template, Map.of("items", List.of()))).containsExactly("前", "后");
  }

  @Test
  void nestsBlocksAndClosesAndOpensInOneParagraph() {
    var template =
        p("{{#items}}{{?text}}")
            + p("{{text}}")
            + p("{{/text}}{{#parts}}")
            + p("·{{word}}")
            + p("{{/parts}}{{/items}}");
    var items =
        List.of(
            Map.of("text", "甲", "parts", List.of(Map.of("word", "一"), Map.of("word", "二"))),
            Map.of("parts", List.of(Map.of("word", "三"))));

    assertThat(fill(template, Map.of("items", items))).containsExactly("甲", "·一", "·二", "·三");
  }

  @Test
  void repeatsAndOmitsWithinAParagraph() {
    var template = p("有{{#items}}{{text}}、{{/items}}等{{?flag}}（是）{{/flag}}{{^flag}}（否）{{/flag}}");

    assertThat(
            fill(
                template,
                Map.of("flag", true, "items", List.of(Map.of("text", "甲"), Map.of("text", "乙")))))
        .containsExactly("有甲、乙、等（是）");
    assertThat(fill(template, Map.of("flag", false))).containsExactly("有等（否）");
  }

  @Test
  void repeatsTableRowsAndRowsWithinRows() {
    var template =
        table(
            row("标题", "词"),
            row("{{#items}}{{text}}", ""),
            row("", "{{#parts}}{{word}}{{/parts}}{{/items}}"));
    var nested =
        table(row("{{#items}}{{text}}", "甲"), row("{{#parts}}", "{{word}}{{/parts}}{{/items}}"));
    var items =
        List.of(
            Map.of("text", "一", "parts", List.of(Map.of("word", "1"), Map.of("word", "2"))),
            Map.of("text", "二", "parts", List.of(Map.of("word", "3"))));

    assertThat(DocxText.rows(render(template, Map.of("items", items))))
        .containsExactly(
            List.of("标题", "词"),
            List.of("一", ""),
            List.of("", "12"),
            List.of("二", ""),
            List.of("", "3"));
    assertThat(DocxText.rows(render(nested, Map.of("items", items))))
        .containsExactly(
            List.of("一", "甲"),
            List.of("", "1"),
            List.of("", "2"),
            List.of("二", "甲"),
            List.of("", "3"));
  }

  @Test
  void leavesOutATableWithoutRowsAndKeepsCellsFromBeingEmpty() {
    var gone = table(row("{{#items}}{{text}}", "{{/items}}")) + p("后");
    var cell =
        table(
            "<w:tr><w:tc>%s%s%s</w:tc></w:tr>"
                .formatted(p("{{?name}}"), p("{{name}}"), p("{{/name}}")));

    assertThat(DocxText.open(render(gone, Map.of())).getTables()).isEmpty();
    assertThat(DocxText.rows(render(cell, Map.of()))).containsExactly(List.of(""));
    assertThat(DocxText.rows(render(cell, Map.of("name", "值")))).containsExactly(List.of("值"));
  }

  @Test
  void fillsHeadersFootersTextBoxesAndTags() {
    var box =
        "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent>"
            + p("框{{name}}")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    var tagged =
        "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"a.{{name}}\"/></w:sdtPr><w:sdtContent><w:r><w:t>{{name}}</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    var docx = render(docxOf(box + tagged, p("眉{{name}}")), Map.of("name", "“值\""));

    assertThat(part(docx, "word/header1.xml")).contains("眉“值\"");
    assertThat(part(docx, "word/document.xml")).contains(">框“值\"<", "a.“值&quot;");
  }

  @Test
  void shrinksARunSoThatItsValueTakesOneLine() {
    var run = Face.TITLE.sized(56).red().run("{{name:line}}");
    var docx = new Sheet("字号").add(Paragraph.of(run).centred()).docx();

    assertThat(sizeOf(docx, "示例区人民政府")).isEqualTo(56);
    assertThat(sizeOf(docx, "示例区人民政府区长办公会议纪要甲")).isBetween(52, 55);
    assertThat(sizeOf(docx, "示例区".repeat(10))).isBetween(27, 29);
    assertThat(sizeOf(docx, "示例\n区")).isEqualTo(56);
  }

  @Test
  void measuresTheLineOfACellWithIndentsAndOtherWords() {
    var own = Face.TITLE.sized(40).run("{{name:line}}");
    var cell =
        new Sheet("字号")
            .add(
                new Table(4000, 4845)
                    .row(
                        "<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
                            + Paragraph.of(Face.TITLE.sized(40).run("甲乙"), own).sides(400, 0).xml()
                            + "</w:tc>",
                        "<w:tc><w:tcPr/><w:p/></w:tc>"))
            .docx();

    assertThat(sizeOf(cell, "一二三")).isEqualTo(40);
    assertThat(sizeOf(cell, "一二三四五六七八九十")).isBetween(25, 27);
  }

  private static int sizeOf(byte[] docx, String value) {
    var xml = part(render(docx, Map.of("name", value)), "word/document.xml");
    var size = java.util.regex.Pattern.compile("<w:sz w:val=\"(\\d+)\"/><w:szCs w:val=\"\\1\"/>");
    return size.matcher(xml)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void givesTheSameBytesForTheSameValues() {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", "甲");
    values.put("flag", true);
    var turned = new LinkedHashMap<String, Object>();
    turned.put("flag", true);
    turned.put("name", "甲");

    assertThat(render(p("{{name}}{{?flag}}是{{/flag}}"), values))
        .isEqualTo(render(p("{{name}}{{?flag}}是{{/flag}}"), turned));
  }

  @Test
  void namesEveryUnknownMissingAndUnbalancedPlaceholderWithTheTextAroundIt() {
    var declared =
        Fields.parse("| name | 文本 | 必 | | |\n| items | 列表 | 必 | | |\n| items.text | 文本 | 必 | | |");
    var template =
        p("主送：{{addressee}}")
            + p("{{#items}}")
            + p("没写完{{na me}}和{{")
            + p("{{/other}}")
            + p("｛｛name｝｝");

    var problems = CompiledTemplate.of(docxOf(template, ""), "试验", declared).check().problems();

    assertThat(problems)
        .extracting(Problem::type, Problem::placeholder)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Type.UNKNOWN, "{{addressee}}"),
            org.assertj.core.groups.Tuple.tuple(Type.UNKNOWN, "{{na me}}"),
            org.assertj.core.groups.Tuple.tuple(Type.UNBALANCED, "{{"),
            org.assertj.core.groups.Tuple.tuple(Type.UNBALANCED, "{{/other}}"),
            org.assertj.core.groups.Tuple.tuple(Type.UNBALANCED, "{{#items}}"),
            org.assertj.core.groups.Tuple.tuple(Type.UNBALANCED, "｛｛"),
            org.assertj.core.groups.Tuple.tuple(Type.MISSING, "{{name}}"));
    assertThat(problems)
        .filteredOn(problem -> problem.placeholder().equals("{{addressee}}"))
        .extracting(Problem::context)
        .containsExactly("主送：{{addressee}}");
  }

  @Test
  void refusesValuesThatTheKindDoesNotDeclareAndFieldsThatItNeeds() {
    var declared =
        Fields.parse("| name | 文本 | 必 | | |\n| items | 列表 | | | |\n| items.text | 文本 | 必 | | |");
    var template = CompiledTemplate.of(docxOf(p("{{name}}"), ""), "试验", declared);

    assertThatThrownBy(
            () -> template.render(Map.of("items", List.of(Map.of("words", "一")), "flag", true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("没有字段 flag", "缺少 name", "没有字段 items[1].words", "缺少 items[1].text");
  }

  @Test
  void saysThatAFileIsNoWordDocument() {
    assertThat(CompiledTemplate.of("什么".getBytes(UTF_8), "试验", FIELDS).check().problems())
        .extracting(Problem::type)
        .containsExactly(Type.BROKEN);
  }

  private static List<String> fill(String body, Map<String, ?> values) {
    return DocxText.paragraphs(render(body, values));
  }

  private static byte[] render(String body, Map<String, ?> values) {
    return render(docxOf(body, ""), values);
  }

  private static byte[] render(byte[] docx, Map<String, ?> values) {
    var template = CompiledTemplate.of(docx, "试验", FIELDS);
    assertThat(template.check().summary()).isEmpty();
    return template.render(values);
  }

  private static String p(String text) {
    return "<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/></w:rPr><w:t>%s</w:t></w:r></w:p>"
        .formatted(text);
  }

  private static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    var row = new StringBuilder("<w:tr>");
    for (var cell : cells) {
      row.append("<w:tc>").append(p(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static byte[] docxOf(String body, String header) {
    var space =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"%sdocument.main+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"%sheader+xml\"/></Types>"
            .formatted(word, word));
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document %s><w:body>%s</w:body></w:document>".formatted(space, body));
    if (!header.isEmpty()) {
      parts.put("word/header1.xml", "<w:hdr %s>%s</w:hdr>".formatted(space, header));
    }
    var zip = new ZipWriter();
    parts.forEach(
        (name, xml) -> {
          var bytes = xml.getBytes(UTF_8);
          zip.add(name, new ZlibPacking().pack(bytes, bytes.length));
        });
    return zip.finish();
  }

  private static String part(byte[] docx, String name) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
      throw new AssertionError("no part " + name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
