package io.huiji.document.docx;

import static io.huiji.document.docx.Pieces.people;

/// Minutes, and the record of the discussion that they are made from.
final class MinutesSheets {

  private MinutesSheets() {}

  // GB/T 9704—2012, 10.3; where the standard is silent the usual layout
  static Sheet minutes() {
    var sheet = new Sheet("会议纪要").numbered();
    Pieces.topLeft(sheet);
    sheet.add(Pieces.mark());
    sheet.blank(2);
    sheet.add(Style.NUMBER, "{{number}}");
    sheet.blank(1);
    sheet.add(
        Paragraph.with(Style.NUMBER, Style.run("　{{organ}}"), Style.tab(), Style.run("{{date}}"))
            .left()
            .tab("right", Sheet.WIDTH - 315));
    sheet.add(Paragraph.with(Style.RULE).line(227));
    sheet.marker("{{?title}}").blank(2);
    sheet.add(Paragraph.of(Style.TITLE, "{{title}}"));
    sheet.marker("{{/title}}").blank(1);
    sheet.marker("{{?peopleFirst}}");
    attendance(sheet);
    sheet.blank(1).marker("{{/peopleFirst}}");
    sheet.add(Style.TEXT, "{{lead:rich}}");
    sheet.marker("{{#topics}}");
    sheet.add(Style.FIRST, "{{heading}}");
    sheet.add(Style.TEXT, "{{body:rich}}");
    sheet.marker("{{#items}}");
    sheet.add(Style.TEXT, "{{text:rich}}");
    sheet.marker("{{/items}}").marker("{{/topics}}");
    sheet.when("closing", Paragraph.of(Style.TEXT, "{{closing:rich}}"));
    sheet.when("remark", Paragraph.of(Style.REMARK, "（{{remark}}）"));
    sheet.marker("{{^peopleFirst}}").blank(1);
    attendance(sheet);
    sheet.marker("{{/peopleFirst}}");
    sheet.add(Pieces.colophon());
    return sheet.add(Paragraph.with(Style.NORMAL).line(Pieces.EMPTY_END));
  }

  private static void attendance(Sheet sheet) {
    sheet.add(people("出席", "present"));
    sheet.when("leave", people("请假", "leave"));
    sheet.when("observers", people("列席", "observers"));
  }

  static Sheet record() {
    var sheet = new Sheet("会议记录").numbered();
    sheet.when("marking", Paragraph.of(Style.MARKING, "{{marking}}"));
    Pieces.heading(sheet, "title", "{{organ}}{{meeting}}记录");
    sheet.when("number", Paragraph.of(Style.NUMBER, "{{number}}"));
    fact(sheet, "时　　间", "{{date}}　{{time}}{{?ended}}至{{ended}}{{/ended}}");
    fact(sheet, "地　　点", "{{place}}");
    fact(sheet, "主　　持", "{{chair}}");
    fact(sheet, "出　　席", "{{present}}");
    whenFact(sheet, "leave", "请　　假");
    whenFact(sheet, "absent", "缺　　席");
    whenFact(sheet, "observers", "列　　席");
    whenFact(sheet, "quorum", "到会情况");
    fact(sheet, "记　　录", "{{recorder}}");
    sheet.marker("{{#topics}}").blank(1);
    sheet.add(Style.FIRST, "{{heading}}");
    sheet.when("presenter", Paragraph.of(Style.TEXT, "{{unit}}{{presenter}}汇报。"));
    sheet.when("report", Paragraph.of(Style.TEXT, "{{report:rich}}"));
    sheet.marker("{{?views}}").add(said("发言："));
    sheet.marker("{{#views}}");
    sheet.add(view("{{unit}}{{?who}}　{{who}}{{/who}}", "：{{text}}"));
    sheet.marker("{{/views}}").marker("{{/views}}");
    sheet.when("chairView", view("{{chair}}", "：{{chairView}}"));
    sheet.when("decision", view("决定", "：{{decision}}{{?reason}}　理由：{{reason}}{{/reason}}"));
    sheet.when("revise", view("需修改", "：{{revise}}"));
    sheet.marker("{{#items}}");
    sheet.add(Style.TEXT, "{{text}}");
    sheet.marker("{{/items}}");
    sheet.marker("{{?majorDecision}}");
    sheet.add(Style.TEXT, "本议题属重大行政决策，须提请常务会议或者全体会议讨论决定。不同意见如实记录如下：");
    sheet.marker("{{#dissent}}");
    sheet.add(view("{{unit}}{{?who}}　{{who}}{{/who}}", "：{{text}}"));
    sheet.marker("{{/dissent}}");
    sheet.unless("dissent", Paragraph.of(Style.TEXT, "没有不同意见。"));
    sheet.marker("{{/majorDecision}}").marker("{{/topics}}");
    sheet.when("closing", Paragraph.of(Style.TEXT, "{{closing:rich}}"));
    sheet.add(Paragraph.of(Style.TEXT, "（本次会议记录完）").keepWithNext());
    sheet.add(Paragraph.blank().keepWithNext());
    return sheet.add(
        Paragraph.with(Style.FACT, Style.run("主持人（签名）："), Style.tab(), Style.run("记录人（签名）："))
            .tab("left", Sheet.WIDTH / 2));
  }

  private static Paragraph said(String words) {
    return Paragraph.with(Style.TEXT, Face.SECOND.run(words)).keepWithNext();
  }

  private static Paragraph view(String who, String what) {
    return Paragraph.with(Style.TEXT, Face.SECOND.run(who), Style.run(what));
  }

  private static void fact(Sheet sheet, String word, String value) {
    sheet.add(Pieces.fact(word, value, 0));
  }

  private static void whenFact(Sheet sheet, String field, String word) {
    sheet.when(field, Pieces.fact(word, "{{" + field + "}}", 0));
  }
}
