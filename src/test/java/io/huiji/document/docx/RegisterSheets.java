package io.huiji.document.docx;

import static io.huiji.document.docx.Pieces.label;
import static io.huiji.document.docx.Pieces.middle;
import static io.huiji.document.docx.Pieces.value;

/// Lists that are signed or kept: who got which copy, who came, what is in the archive.
final class RegisterSheets {

  private RegisterSheets() {}

  static Sheet recall() {
    var sheet = new Sheet("发放收回登记表").landscape().numbered();
    Pieces.heading(sheet, "文件发放收回登记表");
    sheet.add(Style.LINE, "会议：{{meeting}}　　文件：{{document}}{{?version}}（{{version}}）{{/version}}");
    sheet.add(
        Paragraph.of(
                Style.LINE,
                "{{?marking}}保管要求：{{marking}}　　{{/marking}}印制份数：{{total}}　　发放人：　　　　　　　清点人：　　　　　　　")
            .after(80));
    var table = new Table(1050, 2460, 900, 1460, 1500, 1500, 1500, 1300, 1006);
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
    return sheet.add(table).add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  static Sheet signIn() {
    var sheet = new Sheet("签到表").numbered();
    Pieces.heading(sheet, "title", "{{meeting}}签到表");
    sheet.add(Style.LINE, "时间：{{date}}　{{time}}{{?chair}}　　主持：{{chair}}{{/chair}}");
    sheet.add(
        Style.LINE,
        "{{?place}}地点：{{place}}　　{{/place}}{{?expected}}应到{{expected}}人　　{{/expected}}实到　　人　　请假　　人");
    part(sheet, "出席");
    var members = new Table(760, 2300, 2685, 2100, 1000);
    members.head(
        label(members, 0, "序号"),
        label(members, 1, "姓　　名"),
        label(members, 2, "职　　务"),
        label(members, 3, "签　　名"),
        label(members, 4, "备注"));
    members.tallRow(
        500,
        middle(members, 0, "{{#members}}{{number}}"),
        middle(members, 1, "{{name}}"),
        value(members, 2, "{{post}}"),
        middle(members, 3, ""),
        middle(members, 4, "{{note}}{{/members}}"));
    sheet.add(members);
    sheet.marker("{{?standing}}");
    part(sheet, "固定列席");
    sheet.add(present("standing")).marker("{{/standing}}");
    sheet.marker("{{#topics}}");
    part(sheet, "{{number}}、{{title}}");
    sheet.add(present("people"));
    sheet.marker("{{/topics}}");
    return sheet.add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  private static void part(Sheet sheet, String words) {
    sheet.add(
        Paragraph.with(Style.LINE, Face.LABEL.sized(28).run(words))
            .before(60)
            .after(40)
            .keepWithNext());
  }

  private static Table present(String list) {
    var table = new Table(2600, 1200, 1945, 2100, 1000);
    table.head(
        label(table, 0, "单　　位"),
        label(table, 1, "身份"),
        label(table, 2, "姓名、职务"),
        label(table, 3, "签　　名"),
        label(table, 4, "备注"));
    return table.tallRow(
        500,
        value(table, 0, "{{#" + list + "}}{{unit}}"),
        middle(table, 1, "{{role}}"),
        value(table, 2, "{{name}}"),
        middle(table, 3, ""),
        middle(table, 4, "{{note}}{{/" + list + "}}"));
  }

  // DA/T 22—2015: columns of the catalogue, landscape
  static Sheet catalogue() {
    var sheet = new Sheet("归档目录").landscape().numbered();
    Pieces.heading(sheet, "归档文件目录");
    sheet.add(
        Paragraph.of(
                Style.LINE,
                "全宗：{{fonds}}{{?class}}　　类别：{{class}}{{/class}}　　年度：{{year}}{{?retention}}　　保管期限：{{retention}}{{/retention}}{{?total}}　　共{{total}}件{{/total}}")
            .after(80));
    var table = new Table(640, 2850, 1450, 1750, 3106, 1100, 620, 620, 620);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "档　　号"),
        label(table, 2, "文　　号"),
        label(table, 3, "责任者"),
        label(table, 4, "题　　名"),
        label(table, 5, "日　期"),
        label(table, 6, "密级"),
        label(table, 7, "页数"),
        label(table, 8, "备注"));
    table.tallRow(
        480,
        entry(table, 0, "{{#entries}}{{number}}", true),
        entry(table, 1, "{{archiveCode}}", true),
        entry(table, 2, "{{documentNumber}}", true),
        entry(table, 3, "{{author}}", false),
        entry(table, 4, "{{title}}", false),
        entry(table, 5, "{{date}}", true),
        entry(table, 6, "{{secrecy}}", true),
        entry(table, 7, "{{pages}}", true),
        entry(table, 8, "{{note}}{{/entries}}", true));
    sheet.add(table);
    return sheet.add(
        Paragraph.of(Style.LINE, "整理人：{{arranger}}　　　　　整理日期：{{arranged}}　　　　　检查人：　　　　　　　检查日期：")
            .before(120));
  }

  static Sheet disposal() {
    var sheet = new Sheet("销毁清册").landscape().numbered();
    Pieces.heading(sheet, "档案销毁清册");
    sheet.add(Style.LINE, "全宗：{{fonds}}　　清册：{{number}}　　共{{total}}件");
    sheet.add(Paragraph.of(Style.LINE, "销毁理由：{{reason}}").after(80));
    var table = new Table(760, 3150, 1600, 4696, 1300, 1250);
    table.head(
        label(table, 0, "序号"),
        label(table, 1, "档　　号"),
        label(table, 2, "文　　号"),
        label(table, 3, "题　　名"),
        label(table, 4, "日　期"),
        label(table, 5, "保管期限"));
    table.tallRow(
        480,
        entry(table, 0, "{{#entries}}{{number}}", true),
        entry(table, 1, "{{archiveCode}}", true),
        entry(table, 2, "{{documentNumber}}", true),
        entry(table, 3, "{{title}}", false),
        entry(table, 4, "{{date}}", true),
        entry(table, 5, "{{retention}}{{/entries}}", true));
    sheet.add(table);
    return sheet.add(
        Paragraph.of(
                Style.LINE,
                "提出人：{{proposer}}　{{proposed}}　　　批准人：{{approver}}　{{approved}}　　　销毁日期：{{destroyed}}　　　监销人：　　　　　　　　")
            .before(120));
  }

  private static String entry(Table table, int column, String text, boolean centred) {
    var paragraph = Pieces.cell(Style.LIST, text);
    return table.cell(column, (centred ? paragraph.centred() : paragraph).xml());
  }
}
