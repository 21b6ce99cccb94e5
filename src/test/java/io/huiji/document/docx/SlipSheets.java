package io.huiji.document.docx;

import static io.huiji.document.docx.Pieces.content;
import static io.huiji.document.docx.Pieces.form;
import static io.huiji.document.docx.Pieces.name;

/// Forms of one page that go with one case: an order, a loan, a copy, a leave.
final class SlipSheets {

  private SlipSheets() {}

  static Sheet order() {
    var sheet = new Sheet("督办单");
    Pieces.heading(sheet, "督　办　单");
    number(sheet);
    var table = new Table(2160, 6685);
    form(table, "责任单位", "{{addressee}}");
    form(table, "会　　议", "{{meeting}}");
    table.row(
        name(table, 0, "{{?minutesNumber}}纪　　要"),
        content(table, 1, 1, "{{minutesNumber}}{{/minutesNumber}}"));
    form(table, "议　　题", "{{topic}}");
    form(table, "督办事项", "{{text}}");
    form(table, "配合单位", "{{with}}");
    form(table, "完成时限", "{{due}}");
    form(table, "目前进展", "{{progress}}");
    form(table, "督办要求", "{{requirement:rich}}");
    form(table, 2600, "办理情况\n（责任单位填写）", "");
    form(table, 900, "责任单位\n负责人签字", "");
    form(table, "制发单位", "{{issuer}}　{{issued}}");
    sheet.add(table);
    return sheet.when("contact", Paragraph.of(Style.LINE, "联系人：{{contact}}").before(160));
  }

  private static void number(Sheet sheet) {
    sheet.add(Paragraph.of(Style.LINE, "编号：{{number}}").right().after(60));
  }

  static Sheet loan() {
    var sheet = new Sheet("借阅单");
    sheet.when("marking", Paragraph.of(Style.MARKING, "{{marking}}"));
    Pieces.heading(sheet, "借　阅　单");
    number(sheet);
    var table = new Table(1640, 2782, 1640, 2783);
    form(table, "题　　名", "{{record}}");
    form(table, "档　　号", "{{archiveCode}}");
    form(table, "文　　号", "{{recordNumber}}", "份　　号", "{{copyNumber}}");
    form(table, "借 阅 人", "{{borrower}}", "单　　位", "{{unit}}");
    form(table, "用　　途", "{{purpose}}");
    form(
        table,
        "同　　意",
        "{{?consenter}}{{consenter}}，{{/consenter}}{{?consented}}{{consented}}，{{/consented}}{{consent}}");
    form(table, "借出日期", "{{lent}}", "应还日期", "{{due}}");
    form(table, "借出页数", "{{pages}}", "收回页数", "{{pagesBack}}");
    form(table, 760, "借阅人签收", "", "经手人签名", "{{lender}}");
    renewals(table);
    form(table, "归还日期", "{{returned}}", "完好情况", "{{condition}}");
    form(table, 760, "归还人签名", "", "收回人签名", "{{receiver}}");
    sheet.add(table);
    sheet.when("terms", Paragraph.of(Style.LINE, "{{terms}}").before(60));
    return sheet.add(Paragraph.of(Style.LINE, "{{issuer}}").right().before(100));
  }

  private static void renewals(Table table) {
    table.row(
        name(table, 0, "续　　借"),
        content(
            table,
            1,
            3,
            "{{^renewals}}没有续借。{{/renewals}}{{#renewals}}{{date}}续借至{{due}}{{?consenter}}，{{consenter}}同意{{/consenter}}。{{/renewals}}"));
  }

  static Sheet copy() {
    var sheet = new Sheet("复制件随附单");
    sheet.add(Style.COPY_NUMBER, "{{copyNumber}}");
    sheet.when("marking", Paragraph.of(Style.MARKING, "{{marking}}"));
    Pieces.heading(sheet, "复制件随附单");
    sheet.add(Paragraph.of(Style.TEXT, "本复制件经同意复制，只供下列人员按下列用途使用，与原件同等管理。").after(80));
    var table = new Table(1900, 6945);
    form(table, "同意编号", "{{consent}}");
    form(table, "同 意 人", "{{consenter}}{{?consented}}（{{consented}}）{{/consented}}");
    form(table, "文件题名", "{{record}}");
    form(table, "文　　号", "{{recordNumber}}");
    form(table, "份　　号", "{{copyNumber}}{{?total}}（本次共复制{{total}}份）{{/total}}");
    form(table, "页　　数", "{{pages}}");
    form(table, "使 用 人", "{{requester}}{{?unit}}（{{unit}}）{{/unit}}");
    form(table, "用　　途", "{{purpose}}");
    form(table, "复制日期", "{{issued}}");
    form(table, "有效期至", "{{expires}}");
    sheet.add(table);
    sheet.add(Paragraph.of(Style.FIRST, "不得有下列行为").before(160));
    sheet.add(Paragraph.of(Style.TEXT, "{{prohibited}}").keepWithNext());
    return sheet.add(Paragraph.of(Style.NORMAL, "{{issuer}}").right().sides(0, 640));
  }

  static Sheet leave() {
    var sheet = new Sheet("请假单");
    Pieces.heading(sheet, "请　假　单");
    sheet.when("number", Paragraph.of(Style.LINE, "编号：{{number}}").right().after(60));
    var table = new Table(1900, 2522, 1900, 2523);
    form(table, "请 假 人", "{{applicant}}", "单位职务", "{{post}}");
    form(table, "会　　议", "{{meeting}}（{{date}}{{?time}}{{time}}{{/time}}）");
    table.row(name(table, 0, "{{?topic}}汇报议题"), content(table, 1, 3, "{{topic}}{{/topic}}"));
    form(table, 1500, "请假事由", "{{reason}}");
    table.tallRow(
        640,
        name(table, 0, "{{?delegate}}委托汇报人"),
        content(table, 1, 1, "{{delegate}}"),
        name(table, 2, "单位职务"),
        content(table, 3, 1, "{{delegatePost}}{{/delegate}}"));
    form(table, 900, "请假人签名", "", "日　　期", "{{asked}}");
    form(table, 1500, "审批意见", "{{verdict}}");
    form(table, 900, "审批人签名", "{{approver}}", "日　　期", "{{decided}}");
    sheet.add(table);
    sheet.marker("{{?topic}}");
    sheet.add(Paragraph.of(Style.LINE, "说明：受委托人须为本单位分管负责同志。本单由汇报单位加盖公章，随会议材料报送。").before(160));
    sheet.marker("{{/topic}}");
    return sheet.add(Paragraph.of(Style.LINE, "{{?issuer}}{{issuer}}制{{/issuer}}").right());
  }
}
