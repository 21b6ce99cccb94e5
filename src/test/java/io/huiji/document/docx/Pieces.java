package io.huiji.document.docx;

/// What several papers have in common: head, signature, colophon, cells of tables and forms.
final class Pieces {

  static final int EMPTY_END = 20;

  private Pieces() {}

  /// Copy number, secrecy or custody mark, urgency, from above (GB/T 9704—2012, 7.2.1–7.2.3). Three
  /// lines whatever of them there is, so that the red mark stands always at the same height.
  static void topLeft(Sheet sheet) {
    sheet.when("copyNumber", Paragraph.of(Style.COPY_NUMBER, "{{copyNumber}}"));
    // a level stands on the second line also where there is no copy number
    sheet.marker("{{^copyNumber}}").when("marking", Paragraph.blank()).marker("{{/copyNumber}}");
    sheet.when("marking", Paragraph.of(Style.MARKING, "{{marking}}"));
    sheet.when("urgency", Paragraph.of(Style.MARKING, "{{urgency}}"));
    sheet.marker("{{^copyNumber}}").unless("marking", Paragraph.blank()).marker("{{/copyNumber}}");
    sheet.unless("marking", Paragraph.blank());
    sheet.unless("urgency", Paragraph.blank());
  }

  /// Measured on the rendered page: the ink begins 72 mm below the page's edge, 35 mm below the
  /// text's, whatever the size. Lines of 190/240 take off just what faces leave above the ink.
  static Paragraph mark() {
    return Paragraph.of(Style.MARK, "{{mark:line}}").before(241).multiple(190);
  }

  /// Organ and date at the end of a paper without a seal (7.3.5.2). The paragraph before must be
  /// kept with the next, lest they stand alone on a page.
  static void sign(Sheet sheet) {
    sheet.add(Paragraph.blank().keepWithNext());
    sheet.add(Paragraph.of(Style.SIGNER, "{{issuer}}"));
    sheet.add(Paragraph.of(Style.DATE, "{{issued}}"));
  }

  /// The title whose lines the caller gives in this field, or else the words.
  static void heading(Sheet sheet, String field, String words) {
    sheet.when(field, Paragraph.of(Style.TITLE, "{{" + field + "}}").line(700));
    sheet.unless(field, Paragraph.of(Style.TITLE, words).line(700));
    sheet.add(Paragraph.with(Style.NORMAL).line(160));
  }

  static void heading(Sheet sheet, String words) {
    sheet.add(Paragraph.of(Style.TITLE, words).line(700).after(160));
  }

  /// A label in 黑体 and its value; wraps below the value.
  static Paragraph fact(String word, String value, int begin) {
    return Paragraph.with(Style.FACT, Face.HEADING.spaced(0).run(word), Style.run("：" + value))
        .hangingTwips(begin, 1600);
  }

  static Paragraph people(String word, String field) {
    return Paragraph.with(Style.PEOPLE, Face.HEADING.run(word), Style.run("：{{" + field + "}}"))
        .hangingTwips(2 * Paragraph.CHARACTER, 3 * Paragraph.CHARACTER);
  }

  /// Recipients, printing organ and date, at the lower edge of the last page (7.4).
  static Table colophon() {
    var table = new Table(Sheet.WIDTH).ruledAsColophon();
    return table
        .row(table.cell(0, sent("报送", "reportTo"), sent("抄送", "copyTo")))
        .row(table.cell(0, printed()));
  }

  static Table colophonWithCopies() {
    var table = new Table(Sheet.WIDTH).ruledAsColophon();
    return table.row(table.cell(0, sent("抄送", "copyTo"))).row(table.cell(0, printed()));
  }

  private static String printed() {
    return Paragraph.with(
            Style.COLOPHON, Style.run("{{printOrgan}}"), Style.tab(), Style.run("{{printDate}}印发"))
        .sides(280, 280)
        .tab("right", Sheet.WIDTH - 280)
        .xml();
  }

  private static String sent(String word, String field) {
    return marker("{{?%s}}".formatted(field))
        + Paragraph.of(Style.COLOPHON, word + "：{{" + field + "}}。")
            .hangingTwips(280, 840, 280)
            .xml()
        + marker("{{/%s}}".formatted(field));
  }

  static String marker(String marker) {
    return Paragraph.of(Style.CELL, marker).xml();
  }

  static Paragraph cell(Style style, String text) {
    return Paragraph.of(style, text).before(40).after(40);
  }

  static String label(Table table, int column, String text) {
    return table.cell(column, cell(Style.LABEL, text).xml());
  }

  static String middle(Table table, int column, String text) {
    return table.cell(column, cell(Style.CELL, text).centred().xml());
  }

  static String value(Table table, int column, String text) {
    return table.cell(column, cell(Style.CELL, text).xml());
  }

  static String strong(Table table, int column, String text) {
    return table.cell(column, cell(Style.LABEL, text).left().xml());
  }

  /// One line of a form over the whole width: name and content.
  static void form(Table table, String word, String text) {
    form(table, 600, word, text);
  }

  static void form(Table table, int height, String word, String text) {
    table.tallRow(height, name(table, 0, word), content(table, 1, table.columns() - 1, text));
  }

  /// One line of a form with two answers.
  static void form(Table table, String word, String text, String second, String more) {
    form(table, 600, word, text, second, more);
  }

  static void form(Table table, int height, String word, String text, String second, String more) {
    table.tallRow(
        height,
        name(table, 0, word),
        content(table, 1, 1, text),
        name(table, 2, second),
        content(table, 3, 1, more));
  }

  static String name(Table table, int column, String words) {
    var lines = new StringBuilder();
    for (var line : words.lines().toList()) {
      var style = line.startsWith("（") ? Style.LABEL : Style.ENTRY_NAME;
      lines.append(cell(style, line).xml());
    }
    return table.cell(column, lines.toString());
  }

  static String content(Table table, int column, int span, String text) {
    return table.cell(column, span, cell(Style.ENTRY, text).xml());
  }
}
