package io.huiji.document.docx;

import static io.huiji.document.docx.Pieces.cell;
import static io.huiji.document.docx.Pieces.fact;
import static io.huiji.document.docx.Pieces.form;
import static io.huiji.document.docx.Pieces.label;
import static io.huiji.document.docx.Pieces.middle;
import static io.huiji.document.docx.Pieces.strong;
import static io.huiji.document.docx.Pieces.value;

/// The pages that the office adds to the papers of a meeting.
final class PacketSheets {

  private PacketSheets() {}

  static Sheet cover() {
    var sheet = new Sheet("会议材料封面");
    sheet.add(Style.COPY_NUMBER, "{{copyNumber}}");
    sheet.add(Style.MARKING, "{{marking}}");
    sheet.add(big(52, "{{organ:line}}").before(1100).line(900));
    sheet.add(big(72, "{{meeting:line}}").before(300).line(1200));
    sheet.add(
        Paragraph.with(Style.TITLE, Face.TITLE.sized(60).spaced(60).run("会议材料"))
            .before(300)
            .line(1100));
    sheet.add(
        Paragraph.with(Style.NUMBER, Face.SECOND.sized(36).run("{{version}}"))
            .before(300)
            .line(700));
    sheet.add(Paragraph.with(Style.NORMAL).line(300));
    sheet.add(wide("会议日期", "date"));
    sheet.when("time", wide("会议时间", "time"));
    sheet.when("place", wide("会议地点", "place"));
    sheet.when("chair", wide("主　　持", "chair"));
    sheet.when("topicCount", wide("议题数目", "topicCount"));
    sheet.when("note", Paragraph.with(Style.NUMBER, Face.SECOND.run("{{note}}")).before(300));
    return sheet.add(Paragraph.of(Style.NUMBER, "{{issuer}}编印").before(240));
  }

  private static Paragraph big(int size, String text) {
    return Paragraph.with(Style.TITLE, Face.TITLE.sized(size).run(text));
  }

  private static Paragraph wide(String word, String field) {
    return fact(word, "{{" + field + "}}", 1900).line(640);
  }

  static Sheet contents() {
    var sheet = new Sheet("会议材料目录");
    Pieces.heading(sheet, "目　　录");
    sheet.add(
        Paragraph.with(
                Style.NUMBER,
                Face.SECOND
                    .sized(28)
                    .run("{{meeting}}（{{date}}）{{?version}}　{{version}}{{/version}}"))
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
        strong(table, 1, "{{title}}"),
        value(table, 2, "{{unit}}"),
        value(table, 3, "{{presenter}}"),
        value(table, 4, "{{observers}}"),
        middle(table, 5, "{{page}}"));
    table.row(
        middle(table, 0, "{{#papers}}"),
        table.cell(
            1, 4, cell(Style.CELL, "{{name}}{{?note}}（{{note}}）{{/note}}").sides(240, 0).xml()),
        middle(table, 5, "{{page}}{{/papers}}{{/topics}}"));
    return sheet.add(table).add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  static Sheet divider() {
    var sheet = new Sheet("议题分隔页");
    sheet.add(Style.MARKING, "{{marking}}");
    sheet.add(Paragraph.with(Style.NUMBER, Face.SECOND.run("{{meeting}}（{{date}}）")).before(1100));
    sheet.add(big(52, "{{number}}").before(700).line(900));
    sheet.add(Paragraph.of(Style.TITLE, "{{title}}").sides(640, 640).before(200).line(760));
    sheet.add(Paragraph.with(Style.NORMAL).line(800));
    sheet.add(wide("汇报单位", "unit"));
    sheet.when("presenter", wide("汇 报 人", "presenter"));
    sheet.when("observers", wide("列席单位", "observers"));
    sheet.marker("{{?papers}}").add(Paragraph.with(Style.NORMAL).line(700));
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
    return sheet
        .add(table)
        .marker("{{/papers}}")
        .add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  static Sheet unconvertible() {
    var sheet = new Sheet("未能转换说明");
    sheet.add(Paragraph.with(Style.NORMAL).line(1800));
    Pieces.heading(sheet, "材料未能转换说明");
    sheet.add(Paragraph.of(Style.TEXT, "下列材料未能转换成可以编入本册的页面，此页代替它的位置。").before(400).after(300));
    var table = new Table(1900, 6945);
    form(table, "会　　议", "{{meeting}}");
    form(table, "议　　题", "{{topic}}");
    form(table, "文 件 名", "{{file}}");
    form(table, "材料种类", "{{kind}}");
    form(table, "大　　小", "{{size}}");
    form(table, "SHA-256", "{{digest}}");
    form(table, "原　　因", "{{reason}}");
    sheet.add(table);
    return sheet.add(Paragraph.of(Style.TEXT, "{{?advice}}{{advice}}{{/advice}}").before(300));
  }
}
