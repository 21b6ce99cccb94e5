package io.huiji.document.docx;

import static io.huiji.document.docx.Pieces.fact;
import static io.huiji.document.docx.Pieces.label;
import static io.huiji.document.docx.Pieces.middle;
import static io.huiji.document.docx.Pieces.value;

/// Papers that go out to units: notices, agenda, excerpts of what was decided.
final class NoticeSheets {

  private NoticeSheets() {}

  static Sheet meeting() {
    var sheet = new Sheet("会议通知").numbered();
    sheet.when("title", Paragraph.of(Style.TITLE, "{{title}}"));
    sheet.unless("title", Paragraph.of(Style.TITLE, "关于召开{{organ}}{{meeting}}的通知"));
    sheet.blank(1);
    sheet.add(Style.ADDRESSEE, "{{addressee}}：");
    sheet.add(Style.TEXT, "定于{{date}}{{time}}召开{{organ}}{{meeting}}，现将有关事项通知如下：");
    sheet.add(Style.FIRST, "一、时间和地点");
    sheet.add(Style.TEXT, "{{date}}{{time}}，{{place}}。{{?chair}}会议由{{chair}}主持。{{/chair}}");
    sheet.add(Style.FIRST, "二、议题");
    sheet.marker("{{#topics}}");
    sheet.add(
        Style.TEXT,
        "{{number}}. {{title}}{{?unit}}（{{unit}}汇报）{{/unit}}{{?role}}，请贵方{{role}}{{/role}}；");
    sheet.marker("{{/topics}}");
    sheet.marker("{{?requirements}}");
    sheet.add(Style.FIRST, "三、要求");
    sheet.add(Style.TEXT, "{{requirements:rich}}");
    sheet.marker("{{/requirements}}");
    sheet.add(Paragraph.of(Style.TEXT, "特此通知。").keepWithNext());
    Pieces.sign(sheet);
    return sheet.when("contact", Paragraph.of(Style.REMARK, "（联系人：{{contact}}）"));
  }

  static Sheet agenda() {
    var sheet = new Sheet("会议议程").numbered();
    Pieces.heading(sheet, "title", "{{organ}}{{meeting}}议程");
    sheet.add(Paragraph.with(Style.NUMBER, Face.SECOND.run("{{issuer}}　{{issued}}")).after(160));
    sheet.add(fact("时　　间", "{{date}}　{{time}}", 0));
    sheet.add(fact("地　　点", "{{place}}", 0));
    sheet.add(fact("主　　持", "{{chair}}", 0));
    sheet.when("present", fact("出　　席", "{{present}}", 0));
    sheet.when("observers", fact("列　　席", "{{observers}}", 0));
    sheet.add(Paragraph.with(Style.NORMAL).line(240));
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
    return sheet.when("note", Paragraph.of(Style.TEXT, "注：{{note}}").before(200));
  }

  static Sheet decision() {
    var sheet = new Sheet("议定事项通知单").numbered();
    Pieces.heading(sheet, "议定事项通知单");
    sheet.when("number", Paragraph.of(Style.NUMBER, "编号：{{number}}").right());
    sheet.add(Style.ADDRESSEE, "{{addressee}}：");
    sheet.add(
        Style.TEXT,
        "{{date}}召开的{{meeting}}{{?minutesNumber}}（纪要{{minutesNumber}}）{{/minutesNumber}}研究了《{{topic}}》，决定：{{decision}}。现将涉及你单位的议定事项通知如下：");
    sheet.when("body", Paragraph.of(Style.TEXT, "{{body:rich}}"));
    sheet.marker("{{?items}}").add(Paragraph.with(Style.NORMAL).line(240));
    var table = new Table(680, 3165, 1400, 1400, 2200);
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
    sheet.add(table).add(Paragraph.with(Style.NORMAL).line(240)).marker("{{/items}}");
    sheet.add(
        Paragraph.of(Style.TEXT, "请抓好落实，并按时限报告结果。{{?contact}}联系人：{{contact}}。{{/contact}}")
            .keepWithNext());
    Pieces.sign(sheet);
    return sheet;
  }

  /// A notice with a red head that carries a set of rules (GB/T 9704—2012, 7.2–7.4).
  static Sheet issue() {
    var sheet = new Sheet("印发通知").numbered();
    Pieces.topLeft(sheet);
    sheet.add(Pieces.mark());
    sheet.blank(2);
    sheet.add(Style.NUMBER, "{{number}}");
    sheet.add(Paragraph.with(Style.RULE).line(227));
    sheet.blank(2);
    sheet.add(Style.TITLE, "{{title}}");
    sheet.blank(1);
    sheet.add(Style.ADDRESSEE, "{{addressees}}：");
    sheet.add(Paragraph.of(Style.TEXT, "{{body:rich}}").keepWithNext());
    sheet.marker("{{?attachments}}").add(Paragraph.blank().keepWithNext());
    sheet.marker("{{#attachments}}");
    sheet.add(
        Paragraph.of(Style.ATTACHMENTS, "{{?first}}附件：{{/first}}{{^first}}　　　{{/first}}{{name}}")
            .hangingTwips(2 * Paragraph.CHARACTER, 3 * Paragraph.CHARACTER)
            .keepWithNext());
    sheet.marker("{{/attachments}}").marker("{{/attachments}}");
    signed(sheet);
    sheet.when("remark", Paragraph.of(Style.REMARK, "（{{remark}}）").keepWithNext());
    sheet.marker("{{?rulesTitle}}");
    sheet.marker("{{?attachmentMark}}");
    sheet.add(Paragraph.of(Style.ATTACHMENT, "{{attachmentMark}}").onNewPage()).blank(1);
    sheet.add(Style.TITLE, "{{rulesTitle}}");
    sheet.marker("{{/attachmentMark}}");
    sheet.marker("{{^attachmentMark}}");
    sheet.add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END).onNewPage().keepWithNext());
    sheet.add(Style.TITLE, "{{rulesTitle}}");
    sheet.marker("{{/attachmentMark}}");
    sheet.when("rulesNote", Paragraph.of(Style.NUMBER, "（{{rulesNote}}）"));
    sheet.blank(1);
    sheet.when("rulesLead", Paragraph.of(Style.TEXT, "{{rulesLead}}"));
    sheet.marker("{{#chapters}}");
    sheet.when("heading", Paragraph.of(Style.CHAPTER, "{{heading}}"));
    sheet.marker("{{#articles}}");
    sheet.unless("last", article());
    sheet.when("last", article().keepWithNext());
    sheet
        .marker("{{^last}}")
        .when("more", Paragraph.of(Style.TEXT, "{{more}}"))
        .marker("{{/last}}");
    sheet
        .marker("{{?last}}")
        .when("more", Paragraph.of(Style.TEXT, "{{more}}").keepWithNext())
        .marker("{{/last}}");
    sheet.marker("{{/articles}}").marker("{{/chapters}}").marker("{{/rulesTitle}}");
    sheet.add(Pieces.colophonWithCopies());
    return sheet.add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  private static Paragraph article() {
    return Paragraph.with(Style.TEXT, Face.HEADING.run("{{number}}"), Style.run("{{text}}"));
  }

  /// A seal needs one line more between text and organ.
  private static void signed(Sheet sheet) {
    sheet.add(Paragraph.blank().keepWithNext());
    sheet.when("sealed", Paragraph.blank().keepWithNext());
    sheet.add(Paragraph.of(Style.SIGNER, "{{organ}}"));
    sheet.add(Paragraph.of(Style.DATE, "{{date}}").keepWithNext());
  }
}
