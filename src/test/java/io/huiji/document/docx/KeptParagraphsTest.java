package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/// Which paragraphs of a value stay on the page of the next one.
class KeptParagraphsTest {

  private static final Fields FIELDS = Fields.parse("| body | 正文 | 必 | | |");

  @Test
  void keepsOnlyTheLastOfSeveralWhereTheTemplateKeepsItsParagraph() {
    var kept = kept(Paragraph.of(Style.TEXT, "{{body:rich}}").keepWithNext(), "第一段。\n第二段。\n第三段。");

    assertThat(kept).containsExactly("第三段。");
  }

  @Test
  void keepsHeadingsThatStandAlone() {
    var kept = kept(Paragraph.of(Style.TEXT, "{{body:rich}}"), "（一）安排\n（二）要做到底。\n一、总的\n正文。");

    assertThat(kept).containsExactly("（一）安排", "一、总的");
  }

  @Test
  void keepsNothingOfAnEmptyValueOrOfPlainText() {
    assertThat(kept(Paragraph.of(Style.TEXT, "{{body}}"), "一、总的\n正文")).isEmpty();
  }

  private static List<String> kept(Paragraph paragraph, String value) {
    var template = CompiledTemplate.of(new Sheet("题").add(paragraph).docx(), "题", FIELDS);
    return DocxText.open(template.render(Map.of("body", value))).getParagraphs().stream()
        .filter(printed -> printed.getCTP().getPPr().isSetKeepNext())
        .map(XWPFParagraph::getText)
        .toList();
  }
}
