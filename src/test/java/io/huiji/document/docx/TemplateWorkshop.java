package io.huiji.document.docx;

import static io.huiji.document.docx.Face.BODY;
import static io.huiji.document.docx.Face.CELL;
import static io.huiji.document.docx.Face.HEADING;
import static io.huiji.document.docx.Face.LABEL;
import static io.huiji.document.docx.Face.SECOND;
import static io.huiji.document.docx.Face.SMALL;
import static io.huiji.document.docx.Face.TITLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the first version of every shipped template: {@code templates/FOLDER/v1/FOLDER.docx}. Run
/// its main method at the project's root. A version that is in use is not made anew: a clerk's
/// changes, or ours, go into v2.
public final class TemplateWorkshop {

  /// Measured on the rendered page: the ink of the red mark begins 72 mm below the page's edge.
  private static final int MARK_GAP = 1984 - 2 * 579 - 182;

  private static final Face BIG_CELL = CELL.sized(28);

  private TemplateWorkshop() {}

  public static void main(String[] arguments) throws IOException {
    var templates = Path.of(arguments.length == 0 ? "templates" : arguments[0]);
    for (var sheet : sheets().entrySet()) {
      var folder = Files.createDirectories(templates.resolve(sheet.getKey()).resolve("v1"));
      Files.write(folder.resolve(sheet.getKey() + ".docx"), sheet.getValue().docx());
    }
  }

  static Map<String, Sheet> sheets() {
    var sheets = new LinkedHashMap<String, Sheet>();
    sheets.put("minutes", minutes());
    sheets.put("packet-cover", cover());
    sheets.put("packet-contents", contents());
    sheets.put("topic-divider", divider());
    sheets.put("unconvertible", unconvertible());
    sheets.put("submission-card", CardForm.sheet());
    sheets.put("agenda", agenda());
    sheets.put("meeting-notice", notice());
    sheets.put("recall-register", register());
    sheets.put("decision-notice", decisionNotice());
    sheets.put("supervision-order", supervisionOrder());
    return sheets;
  }

  // GB/T 9704—2012, 10.3; where the standard is silent the usual layout
  private static Sheet minutes() {
    var sheet = new Sheet("会议纪要").numbered();
    topLeft(sheet);
    sheet.add(
        Paragraph.of(TITLE.sized(50).red().run("{{mark}}")).centred().before(MARK_GAP).line(720));
    sheet.blank(2);
    sheet.add(Paragraph.of(BODY.run("{{number}}")).centred());
    sheet.blank(1);
    sheet.add(
        Paragraph.of(BODY.run("　{{organ}}"), BODY.tab(), BODY.run("{{date}}"))
            .left()
            .tab("right", Sheet.WIDTH - 315));
    sheet.add(Paragraph.of().line(227).ruledBelow(12, "FF0000"));
    sheet.marker("{{?title}}").blank(1);
    sheet.add(Paragraph.of(TITLE.run("{{title}}")).centred().line(640));
    sheet.marker("{{/title}}").blank(1);
    sheet.add(Paragraph.of(BODY.run("{{lead:rich}}")).indented());
    sheet.marker("{{#topics}}");
    sheet.add(Paragraph.of(HEADING.run("{{heading}}")).indented().keepWithNext());
    sheet.add(Paragraph.of(BODY.run("{{body:rich}}")).indented());
    sheet.marker("{{#items}}");
    sheet.add(Paragraph.of(BODY.run("{{text:rich}}")).indented());
    sheet.marker("{{/items}}").marker("{{/topics}}");
    optional(sheet, "closing", Paragraph.of(BODY.run("{{closing:rich}}")).indented());
    optional(sheet, "remark", Paragraph.of(BODY.run("（{{remark}}）")).indented());
    sheet.blank(1);
    sheet.add(people("出席", "present"));
    optional(sheet, "leave", people("请假", "leave"));
    optional(sheet, "observers", people("列席", "observers"));
    sheet.add(colophon());
    return sheet.add(Paragraph.of().line(20));
  }

  /// Two lines are kept for copy number and custody or secrecy mark, so that the red mark stands 35
  /// mm below the text's upper edge with or without them.
  private static void topLeft(Sheet sheet) {
    sheet.add(Paragraph.of(BODY.run("{{copyNumber}}")).left());
    sheet.add(Paragraph.of(HEADING.run("{{marking}}")).left());
  }

  private static void optional(Sheet sheet, String field, Paragraph paragraph) {
    sheet.marker("{{?" + field + "}}").add(paragraph).marker("{{/" + field + "}}");
  }

  private static Paragraph people(String word, String field) {
    return Paragraph.of(HEADING.run(word), BODY.run("：{{" + field + "}}")).hanging(2, 3);
  }

  private static Table colophon() {
    var table = new Table(Sheet.WIDTH).ruledAsColophon();
    return table
        .row(table.cell(0, sent("报送", "reportTo"), sent("抄送", "copyTo")))
        .row(
            table.cell(
                0,
                Paragraph.of(SMALL.run("{{printOrgan}}"), SMALL.tab(), SMALL.run("{{printDate}}印发"))
                    .left()
                    .sides(280, 280)
                    .tab("right", Sheet.WIDTH - 280)
                    .xml()));
  }

  private static String sent(String word, String field) {
    return marker("{{?%s}}".formatted(field))
        + Paragraph.of(SMALL.run(word + "：{{" + field + "}}。")).hangingTwips(280, 840).xml()
        + marker("{{/%s}}".formatted(field));
  }

  private static String marker(String marker) {
    return Paragraph.of(CELL.run(marker)).left().xml();
  }

  private static Sheet cover() {
    var sheet = new Sheet("会议材料封面");
    sheet.add(Paragraph.of(BODY.run("{{copyNumber}}")).left());
    sheet.add(Paragraph.of(HEADING.run("{{marking}}")).left());
    sheet.add(Paragraph.of(TITLE.sized(52).run("{{organ}}")).centred().before(1100).line(900));
    sheet.add(Paragraph.of(TITLE.sized(72).run("{{meeting}}")).centred().before(300).line(1200));
    sheet.add(
        Paragraph.of(TITLE.sized(60).spaced(60).run("会议材料")).centred().before(300).line(1100));
    sheet.add(Paragraph.of(SECOND.sized(36).run("{{version}}")).centred().before(300).line(700));
    sheet.add(Paragraph.of().line(300));
    fact(sheet, "会议日期", "date", false);
    fact(sheet, "会议时间", "time", true);
    fact(sheet, "会议地点", "place", true);
    fact(sheet, "主　　持", "chair", true);
    fact(sheet, "议题数目", "topicCount", true);
    sheet.marker("{{?note}}");
    sheet.add(Paragraph.of(SECOND.run("{{note}}")).centred().before(300));
    sheet.marker("{{/note}}");
    return sheet.add(Paragraph.of(BODY.run("{{issuer}}编印")).centred().before(240));
  }

  private static void fact(Sheet sheet, String word, String field, boolean optional) {
    var paragraph =
        Paragraph.of(HEADING.spaced(0).run(word), BODY.spaced(0).run("：{{" + field + "}}"))
            .hangingTwips(1900, 1600)
            .line(640);
    if (optional) {
      optional(sheet, field, paragraph);
    } else {
      sheet.add(paragraph);
    }
  }

  private static Sheet contents() {
    var sheet = new Sheet("会议材料目录");
    heading(sheet, "目　　录");
    sheet.add(
        Paragraph.of(
                SECOND.sized(28).run("{{meeting}}（{{date}}）{{?version}}　{{version}}{{/version}}"))
            .centred()
            .after(200));
    var table = new Table(660, 3125, 1420, 1300, 1700, 640);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "议　　题"),
        label(table, 2, "汇报单位"),
        label(table, 3, "汇报人"),
        label(table, 4, "列席单位"),
        label(table, 5, "页码"));
    table.row(
        middle(table, 0, "{{#topics}}{{number}}"),
        bold(table, 1, "{{title}}"),
        value(table, 2, "{{unit}}"),
        value(table, 3, "{{presenter}}"),
        value(table, 4, "{{observers}}"),
        middle(table, 5, "{{page}}"));
    table.row(
        middle(table, 0, "{{#papers}}"),
        table.cell(
            1,
            4,
            cellParagraph(CELL, "{{name}}{{?note}}（{{note}}）{{/note}}").sides(240, 0).left().xml()),
        middle(table, 5, "{{page}}{{/papers}}{{/topics}}"));
    return sheet.add(table).add(Paragraph.of().line(20));
  }

  private static void heading(Sheet sheet, String words) {
    sheet.add(Paragraph.of(TITLE.run(words)).centred().line(700).after(160));
  }

  private static Paragraph cellParagraph(Face face, String text) {
    return Paragraph.of(face.run(text)).line(360).before(50).after(50);
  }

  private static String label(Table table, int column, String text) {
    return table.cell(column, cellParagraph(LABEL, text).centred().xml());
  }

  private static String middle(Table table, int column, String text) {
    return table.cell(column, cellParagraph(CELL, text).centred().xml());
  }

  private static String value(Table table, int column, String text) {
    return table.cell(column, cellParagraph(CELL, text).left().xml());
  }

  private static String bold(Table table, int column, String text) {
    return table.cell(column, cellParagraph(LABEL, text).left().xml());
  }

  private static Sheet divider() {
    var sheet = new Sheet("议题分隔页");
    sheet.add(Paragraph.of(HEADING.run("{{marking}}")).left());
    sheet.add(Paragraph.of(SECOND.run("{{meeting}}（{{date}}）")).centred().before(1100));
    sheet.add(Paragraph.of(TITLE.sized(52).run("{{number}}")).centred().before(700).line(900));
    sheet.add(Paragraph.of(TITLE.run("{{title}}")).centred().sides(640, 640).before(200).line(760));
    sheet.add(Paragraph.of().line(800));
    fact(sheet, "汇报单位", "unit", false);
    fact(sheet, "汇 报 人", "presenter", true);
    fact(sheet, "列席单位", "observers", true);
    sheet.marker("{{?papers}}").add(Paragraph.of().line(700));
    var table = new Table(760, 3545, 2200, 1540, 800);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "材　　料"),
        label(table, 2, "种　　类"),
        label(table, 3, "保管要求"),
        label(table, 4, "页码"));
    table.row(
        middle(table, 0, "{{#papers}}{{number}}"),
        value(table, 1, "{{name}}"),
        middle(table, 2, "{{kind}}"),
        middle(table, 3, "{{mark}}"),
        middle(table, 4, "{{page}}{{/papers}}"));
    return sheet.add(table).marker("{{/papers}}").add(Paragraph.of().line(20));
  }

  private static Sheet unconvertible() {
    var sheet = new Sheet("未能转换说明");
    sheet.add(Paragraph.of().line(1800));
    heading(sheet, "材料未能转换说明");
    sheet.add(
        Paragraph.of(BODY.run("下列材料未能转换成可以编入本册的页面，此页代替它的位置。")).indented().before(400).after(300));
    var table = new Table(1900, 6945);
    form(table, "会　　议", "{{meeting}}");
    form(table, "议　　题", "{{topic}}");
    form(table, "文 件 名", "{{file}}");
    form(table, "材料种类", "{{kind}}");
    form(table, "大　　小", "{{size}}");
    form(table, "SHA-256", "{{digest}}");
    form(table, "原　　因", "{{reason}}");
    sheet.add(table);
    return sheet.add(
        Paragraph.of(BODY.run("{{?advice}}{{advice}}{{/advice}}")).indented().before(300));
  }

  private static void form(Table table, String word, String text) {
    table.tallRow(
        640,
        table.cell(0, cellParagraph(LABEL.sized(28), word).centred().xml()),
        table.cell(1, cellParagraph(BIG_CELL, text).line(420).left().xml()));
  }

  private static Sheet agenda() {
    var sheet = new Sheet("会议议程").numbered();
    heading(sheet, "{{organ}}{{meeting}}议程");
    fact(sheet, "时　　间", "date", false, "　{{time}}");
    fact(sheet, "地　　点", "place", false, "");
    fact(sheet, "主　　持", "chair", false, "");
    sheetFactOptional(sheet, "出　　席", "present");
    sheetFactOptional(sheet, "列　　席", "observers");
    sheet.add(Paragraph.of().line(240));
    var table = new Table(660, 3385, 1500, 1400, 1900);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "议　　题"),
        label(table, 2, "汇报单位"),
        label(table, 3, "汇报人"),
        label(table, 4, "列席单位"));
    table.row(
        middle(table, 0, "{{#topics}}{{number}}"),
        value(table, 1, "{{title}}"),
        value(table, 2, "{{unit}}"),
        value(table, 3, "{{presenter}}"),
        value(table, 4, "{{observers}}{{/topics}}"));
    sheet.add(table);
    sheet.marker("{{?note}}");
    sheet.add(Paragraph.of(BODY.run("注：{{note}}")).indented().before(200));
    sheet.marker("{{/note}}");
    sign(sheet);
    return sheet;
  }

  private static void fact(Sheet sheet, String word, String field, boolean right, String more) {
    sheet.add(
        Paragraph.of(HEADING.spaced(0).run(word), BODY.spaced(0).run("：{{" + field + "}}" + more))
            .hangingTwips(right ? 640 : 0, 1600));
  }

  private static void sheetFactOptional(Sheet sheet, String word, String field) {
    sheet.marker("{{?" + field + "}}");
    fact(sheet, word, field, false, "");
    sheet.marker("{{/" + field + "}}");
  }

  /// Organ and date at the end of a paper without a seal.
  private static void sign(Sheet sheet) {
    sheet.blank(1);
    sheet.add(Paragraph.of(BODY.run("{{issuer}}")).right().sides(0, 640).keepWithNext());
    sheet.add(Paragraph.of(BODY.run("{{issued}}")).right().sides(0, 1280));
  }

  private static Sheet notice() {
    var sheet = new Sheet("会议通知").numbered();
    heading(sheet, "关于召开{{organ}}{{meeting}}的通知");
    sheet.blank(1);
    sheet.add(Paragraph.of(BODY.run("{{addressee}}：")).left());
    sheet.add(
        Paragraph.of(BODY.run("定于{{date}}{{time}}召开{{organ}}{{meeting}}，现将有关事项通知如下：")).indented());
    sheet.add(Paragraph.of(HEADING.run("一、时间和地点")).indented().keepWithNext());
    sheet.add(
        Paragraph.of(BODY.run("{{date}}{{time}}，{{place}}。{{?chair}}会议由{{chair}}主持。{{/chair}}"))
            .indented());
    sheet.add(Paragraph.of(HEADING.run("二、议题")).indented().keepWithNext());
    sheet.marker("{{#topics}}");
    sheet.add(
        Paragraph.of(
                BODY.run(
                    "{{number}}. {{title}}{{?unit}}（{{unit}}汇报）{{/unit}}{{?role}}，请贵方{{role}}{{/role}}；"))
            .indented());
    sheet.marker("{{/topics}}");
    sheet.marker("{{?requirements}}");
    sheet.add(Paragraph.of(HEADING.run("三、要求")).indented().keepWithNext());
    sheet.add(Paragraph.of(BODY.run("{{requirements:rich}}")).indented());
    sheet.marker("{{/requirements}}");
    optional(sheet, "contact", Paragraph.of(BODY.run("联系人：{{contact}}")).indented());
    sign(sheet);
    return sheet;
  }

  private static Sheet register() {
    var sheet = new Sheet("发放收回登记表").landscape();
    heading(sheet, "文件发放收回登记表");
    sheet.add(
        Paragraph.of(
                SMALL.run("会议：{{meeting}}　　文件：{{document}}{{?version}}（{{version}}）{{/version}}"))
            .left()
            .line(460));
    sheet.add(
        Paragraph.of(
                SMALL.run(
                    "{{?marking}}保管要求：{{marking}}　　{{/marking}}印制份数：{{total}}　　发放人：　　　　　　　清点人：　　　　　　　"))
            .left()
            .line(460)
            .after(80));
    var table = new Table(1050, 2500, 900, 1500, 1500, 1500, 1500, 1300, 1006);
    table.head(
        label(table, 0, "份号"),
        label(table, 1, "领取人（单位）"),
        label(table, 2, "身份"),
        label(table, 3, "签收"),
        label(table, 4, "发出时间"),
        label(table, 5, "交回签名"),
        label(table, 6, "收回时间"),
        label(table, 7, "收回人"),
        label(table, 8, "备注"));
    table.tallRow(
        520,
        middle(table, 0, "{{#copies}}{{number}}"),
        value(table, 1, "{{holder}}"),
        middle(table, 2, "{{role}}"),
        middle(table, 3, ""),
        middle(table, 4, "{{issued}}"),
        middle(table, 5, ""),
        middle(table, 6, "{{returned}}"),
        middle(table, 7, "{{receiver}}"),
        middle(table, 8, "{{remark}}{{/copies}}"));
    return sheet.add(table).add(Paragraph.of().line(20));
  }

  private static Sheet decisionNotice() {
    var sheet = new Sheet("议定事项通知单").numbered();
    heading(sheet, "议定事项通知单");
    sheet.add(Paragraph.of(BODY.run("{{?number}}编号：{{number}}{{/number}}")).right());
    sheet.add(Paragraph.of(BODY.run("{{addressee}}：")).left());
    sheet.add(
        Paragraph.of(
                BODY.run(
                    "{{date}}召开的{{meeting}}{{?minutesNumber}}（纪要{{minutesNumber}}）{{/minutesNumber}}研究了《{{topic}}》，决定：{{decision}}。现将涉及你单位的议定事项通知如下："))
            .indented());
    optional(sheet, "body", Paragraph.of(BODY.run("{{body:rich}}")).indented());
    sheet.marker("{{?items}}").add(Paragraph.of().line(240));
    var table = new Table(660, 3385, 1400, 1400, 2000);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "议定事项"),
        label(table, 2, "牵头单位"),
        label(table, 3, "配合单位"),
        label(table, 4, "完成时限"));
    table.row(
        middle(table, 0, "{{#items}}{{number}}"),
        value(table, 1, "{{text}}"),
        value(table, 2, "{{lead}}"),
        value(table, 3, "{{with}}"),
        value(table, 4, "{{due}}{{/items}}"));
    sheet.add(table).add(Paragraph.of().line(240)).marker("{{/items}}");
    sheet.add(
        Paragraph.of(BODY.run("请抓好落实，并按时限报告结果。{{?contact}}联系人：{{contact}}。{{/contact}}"))
            .indented());
    sign(sheet);
    return sheet;
  }

  private static Sheet supervisionOrder() {
    var sheet = new Sheet("督办单");
    heading(sheet, "督　办　单");
    sheet.add(Paragraph.of(SMALL.run("{{number}}")).right().line(460));
    var table = new Table(1900, 6945);
    form(table, "责任单位", "{{addressee}}");
    form(table, "会　　议", "{{meeting}}{{?minutesNumber}}　纪要{{minutesNumber}}{{/minutesNumber}}");
    form(table, "议　　题", "{{topic}}");
    form(table, "督办事项", "{{text}}");
    form(table, "配合单位", "{{with}}");
    form(table, "完成时限", "{{due}}");
    form(table, "目前进展", "{{progress}}");
    form(table, "督办要求", "{{requirement:rich}}");
    tall(table, "办理情况\n（责任单位填写）", 2600);
    tall(table, "责任单位\n负责人签字", 900);
    sheet.add(table);
    optional(
        sheet, "contact", Paragraph.of(SMALL.run("联系人：{{contact}}")).left().before(160).line(460));
    sheet.add(
        Paragraph.of(BODY.run("{{issuer}}")).right().sides(0, 640).before(300).keepWithNext());
    return sheet.add(Paragraph.of(BODY.run("{{issued}}")).right().sides(0, 1280));
  }

  private static void tall(Table table, String words, int height) {
    var lines = new StringBuilder();
    for (var line : words.lines().toList()) {
      lines.append(
          cellParagraph(LABEL.sized(line.startsWith("（") ? 24 : 28), line).centred().xml());
    }
    table.tallRow(
        height, table.cell(0, lines.toString()), table.cell(1, cellParagraph(BIG_CELL, "").xml()));
  }
}
