package io.huiji.document.docx;

import java.util.List;

/// The form 会议阅办卡: every answer stands in a content control with the tag of its field and in the
/// cell to the right of its label, so it can be read back either way.
final class CardForm {

  private static final List<String> YES_NO = List.of("是", "否");

  private final Table table = new Table(1500, 2922, 1500, 2923);

  private CardForm() {}

  static Sheet sheet() {
    var sheet = new Sheet("会议阅办卡").numbered();
    sheet.add(Paragraph.of(Style.TITLE, "会　议　阅　办　卡").line(700).after(120));
    return sheet
        .add(new CardForm().facts())
        .add(Paragraph.of(Style.CARD_NAME, "材料清单").left().line(420).before(120))
        .add(materials())
        .add(
            Paragraph.of(Style.CARD, "填写说明：灰色控件内填写或选择；不要改动左侧栏目名。材料文件与本表放在同一文件夹内。")
                .line(360)
                .before(120));
  }

  private Table facts() {
    pair("会议日期", control("meeting", "{{meeting}}"), "报送单位", control("unit", "{{unit}}"));
    whole("议题名称", control("title", "{{title}}"));
    pair(
        "议题类别",
        choice("category", "{{category}}", List.of("五（一）", "五（二）", "五（三）", "五（四）", "五（五）")),
        "细类",
        control("subtype", "{{subtype}}"));
    pair(
        "汇报类型",
        choice("type", "{{type}}", List.of("审议", "进展情况汇报")),
        "议题来源",
        choice("source", "{{source}}", List.of("区长", "副区长", "办公室主任", "区政府办公室")));
    pair(
        "紧急程度",
        choice("urgency", "{{urgency}}", List.of("平", "急", "特急")),
        "重大议题",
        choice("major", "{{major}}", YES_NO));
    pair(
        "重大行政决策",
        choice("major-decision", "{{majorDecision}}", YES_NO),
        "涉及财政资金",
        choice("fiscal", "{{fiscal}}", YES_NO));
    pair(
        "需合法性审查",
        choice("legal-review", "{{legalReview}}", YES_NO),
        "汇报人",
        control("presenter", "{{presenter}}"));
    pair(
        "请假原因",
        control("presenter-leave.reason", "{{presenterLeaveReason}}"),
        "请假单文件",
        control("presenter-leave.file", "{{presenterLeaveFile}}"));
    whole("调查研究", control("groundwork.调查研究", "{{groundworkResearch}}"));
    whole("征求意见", control("groundwork.征求意见", "{{groundworkOpinions}}"));
    whole("咨询论证", control("groundwork.咨询论证", "{{groundworkAdvice}}"));
    whole("内部审查", control("groundwork.内部审查", "{{groundworkReview}}"));
    whole("会商单位", control("consulted", "{{consulted}}"));
    whole("不同意见", control("objections", "{{objections}}"));
    whole("列席单位", control("observers", "{{observers}}"));
    whole("联系人", control("contact", "{{contact}}"));
    return table;
  }

  private void pair(String first, String one, String second, String two) {
    table.row(
        table.cell(0, label(first)),
        table.cell(1, answer(one)),
        table.cell(2, label(second)),
        table.cell(3, answer(two)));
  }

  private void whole(String word, String answer) {
    table.row(table.cell(0, label(word)), table.cell(1, 3, answer(answer)));
  }

  private static Table materials() {
    var table = new Table(800, 4045, 2100, 1900);
    table.head(
        table.cell(0, label("序号")),
        table.cell(1, label("文件名")),
        table.cell(2, label("材料种类")),
        table.cell(3, label("保管要求")));
    return table.row(
        table.cell(0, Paragraph.of(Style.CARD, "{{#materials}}{{number}}").centred().xml()),
        table.cell(1, answer(control("materials.{{number}}.file", "{{file}}"))),
        table.cell(2, answer(control("materials.{{number}}.kind", "{{kind}}"))),
        table.cell(
            3,
            answer(
                control("materials.{{number}}.mark", "{{mark}}") + Style.run("{{/materials}}"))));
  }

  private static String label(String word) {
    return Paragraph.of(Style.CARD_NAME, word).xml();
  }

  private static String answer(String run) {
    return Paragraph.with(Style.CARD, run).xml();
  }

  private static String control(String tag, String placeholder) {
    return control(tag, "", placeholder);
  }

  private static String choice(String tag, String placeholder, List<String> words) {
    var items = new StringBuilder("<w:dropDownList>");
    for (var word : words) {
      items.append("<w:listItem w:displayText=\"%1$s\" w:value=\"%1$s\"/>".formatted(word));
    }
    return control(tag, items.append("</w:dropDownList>").toString(), placeholder);
  }

  private static String control(String tag, String kind, String placeholder) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"%1$s\"/><w:tag w:val=\"%1$s\"/>%2$s</w:sdtPr><w:sdtContent>%3$s</w:sdtContent></w:sdt>"
        .formatted(tag, kind, Style.run(placeholder));
  }
}
