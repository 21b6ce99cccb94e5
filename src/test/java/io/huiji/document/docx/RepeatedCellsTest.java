package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.TemplateCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/// Cells that are repeated within a row: what stands in them and how wide all become.
class RepeatedCellsTest {

  private static final Fields FIELDS =
      Fields.parse(
          """
          | flag | 是否 | | | |
          | items | 列表 | | | |
          | items.text | 文本 | | | |
          | rows | 列表 | | | |
          | rows.label | 文本 | | | |
          | rows.marks | 列表 | | | |
          | rows.marks.word | 文本 | | | |
          """);
  private static final int TOTAL = 6000;

  /// A title over all, a head and one row, whose middle column is repeated.
  private static final Table PLAN =
      new Table(1000, 3000, 2000)
          .row(cell(3, "标题"))
          .row(cell(1, "单位"), cell(1, "{{#items:cells}}{{text}}{{/items}}"), cell(1, "备注"))
          .row(cell(1, "甲"), cell(1, "中"), cell(1, "乙"));

  @Test
  void repeatsTheCellsAndSharesTheirWidth() throws Exception {
    var docx = render(PLAN, Map.of("items", items(3)));

    assertThat(DocxText.rows(docx))
        .containsExactly(List.of("标题"), List.of("单位", "1", "2", "3", "备注"), List.of("甲", "中", "乙"));
    assertThat(widths(docx)).containsExactly(1000, 1000, 1000, 1000, 2000);
    assertThat(spans(docx)).containsExactly(List.of(5), List.of(1, 1, 1, 1, 1), List.of(1, 3, 1));
    assertSound(docx);
  }

  @Test
  void leavesTheTableAsItIsWithOneItem() throws Exception {
    var docx = render(PLAN, Map.of("items", items(1)));

    assertThat(widths(docx)).containsExactly(1000, 3000, 2000);
    assertSound(docx);
  }

  @Test
  void takesAwayTheColumnsOfAnEmptyListAndKeepsTheWidth() throws Exception {
    var docx = render(PLAN, Map.of());

    assertThat(DocxText.rows(docx))
        .containsExactly(List.of("标题"), List.of("单位", "备注"), List.of("甲", "乙"));
    assertThat(widths(docx)).containsExactly(2000, 4000);
    assertSound(docx);
  }

  @Test
  void repeatsSeveralCellsFromMarkersInTheFirstAndTheLast() throws Exception {
    var table =
        new Table(1000, 2000, 3000)
            .row(cell(1, "项"), cell(1, "{{#items:cells}}{{text}}"), cell(1, "见{{text}}{{/items}}"));
    var docx = render(table, Map.of("items", items(2)));

    assertThat(DocxText.rows(docx)).containsExactly(List.of("项", "1", "见1", "2", "见2"));
    assertThat(widths(docx)).containsExactly(1000, 1000, 1500, 1000, 1500);
    assertSound(docx);
  }

  @Test
  void repeatsCellsWithinRepeatedRowsEachWithItsOwnNumber() throws Exception {
    var table =
        new Table(2000, 4000)
            .row(
                cell(1, "{{#rows}}{{label}}"),
                cell(1, "{{#marks:cells}}{{word}}{{/marks}}{{/rows}}"));
    var docx =
        render(
            table, Map.of("rows", List.of(row("甲", "一", "二"), row("乙"), row("丙", "三", "四", "五"))));

    assertThat(DocxText.rows(docx))
        .containsExactly(List.of("甲", "一", "二"), List.of("乙", ""), List.of("丙", "三", "四", "五"));
    assertSound(docx);
  }

  @Test
  void knowsRowsWhoseMarkersStandAroundThoseOfTheCells() throws Exception {
    var table =
        new Table(2000, 4000)
            .row(
                cell(1, "头"),
                cell(1, "{{#rows}}{{#marks:cells}}{{label}}{{word}}{{/marks}}{{/rows}}"));
    var docx = render(table, Map.of("rows", List.of(row("甲", "一", "二"), row("乙", "三"))));

    assertThat(DocxText.rows(docx)).containsExactly(List.of("头", "甲一", "甲二"), List.of("头", "乙三"));
    assertSound(docx);
  }

  @Test
  void printsCellsOnACondition() throws Exception {
    var table =
        new Table(1000, 2000, 3000)
            .row(
                cell(1, "甲"),
                cell(1, "{{?flag:cells}}有{{/flag}}"),
                cell(1, "{{^flag:cells}}无{{/flag}}"));

    var yes = render(table, Map.of("flag", true));
    var no = render(table, Map.of("flag", false));

    assertThat(DocxText.rows(yes)).containsExactly(List.of("甲", "有"));
    assertThat(widths(yes)).containsExactly(2000, 4000);
    assertThat(DocxText.rows(no)).containsExactly(List.of("甲", "无"));
    assertThat(widths(no)).containsExactly(1500, 4500);
    assertSound(yes);
    assertSound(no);
  }

  @Test
  void leavesOutRowsAndTablesWithoutCells() throws Exception {
    var table = new Table(6000).row(cell(1, "{{#items:cells}}{{text}}{{/items}}"));

    assertThat(DocxText.open(render(table, Map.of())).getTables()).isEmpty();
    assertSound(render(table, Map.of("items", items(7))));
  }

  @Test
  void holdsAnEmptyParagraphInACellWithoutText() throws Exception {
    var table =
        new Table(3000, 3000)
            .row(
                cell(1, "{{#items:cells}}甲{{/items}}"),
                "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>%s%s%s</w:tc>"
                    .formatted(paragraph("{{?flag}}"), paragraph("有"), paragraph("{{/flag}}")));

    assertThat(DocxText.rows(render(table, Map.of("items", items(2)))))
        .containsExactly(List.of("甲", "甲", ""));
    assertSound(render(table, Map.of("items", items(2))));
  }

  @Test
  void refusesMoreColumnsThanWordOpens() {
    assertSoundWith(61);
    assertThatThrownBy(() -> render(PLAN, Map.of("items", items(62))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("63 列");
  }

  private static void assertSoundWith(int count) {
    assertThat(widths(render(PLAN, Map.of("items", items(count))))).hasSize(count + 2);
  }

  @Test
  void saysWhereSuchBlocksCannotStand() {
    var outside = new Sheet("表").add(Paragraph.of(Face.BODY.run("{{#items:cells}}甲{{/items}}")));
    var value = new Sheet("表").add(Paragraph.of(Face.BODY.run("{{flag:cells}}")));

    assertThat(check(outside).getFirst().advice()).contains(":cells");
    assertThat(check(value).getFirst().placeholder()).isEqualTo("{{flag:cells}}");
  }

  private static List<TemplateCheck.Problem> check(Sheet sheet) {
    return CompiledTemplate.of(sheet.docx(), "表", FIELDS).check().problems();
  }

  @Test
  void isPrintedByLibreOffice(@TempDir Path folder) throws Exception {
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      var pdf =
          ((Converted) converter.toPdf("表.docx", render(PLAN, Map.of("items", items(4))))).pdf();
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
            .containsSubsequence("标题", "单位 1 2 3 4 备注", "甲 中 乙");
      }
    }
  }

  /// The schema holds, each row is as wide as the table, and each cell as its columns.
  private static void assertSound(byte[] docx) throws Exception {
    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    var widths = widths(docx);
    assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(TOTAL);
    assertThat(spans(docx))
        .allSatisfy(
            row ->
                assertThat(row.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(widths.size()));
    for (var row : table(docx).getRows()) {
      var column = 0;
      for (var cell : row.getTableCells()) {
        var shape = cell.getCTTc().getTcPr();
        var own = widths.subList(column, column + span(shape)).stream().mapToInt(Integer::intValue);
        assertThat(cell.getWidth()).isEqualTo(own.sum());
        column += span(shape);
      }
    }
  }

  private static XWPFTable table(byte[] docx) {
    return DocxText.open(docx).getTables().getFirst();
  }

  private static List<Integer> widths(byte[] docx) {
    return table(docx).getCTTbl().getTblGrid().getGridColList().stream()
        .map(column -> Integer.valueOf(column.getW().toString()))
        .toList();
  }

  private static List<List<Integer>> spans(byte[] docx) {
    return table(docx).getRows().stream()
        .map(
            row ->
                row.getTableCells().stream().map(cell -> span(cell.getCTTc().getTcPr())).toList())
        .toList();
  }

  private static int span(CTTcPr shape) {
    return shape.getGridSpan().getVal().intValueExact();
  }

  private static List<Map<String, ?>> items(int count) {
    return IntStream.rangeClosed(1, count)
        .<Map<String, ?>>mapToObj(number -> Map.of("text", Integer.toString(number)))
        .toList();
  }

  private static Map<String, ?> row(String label, String... words) {
    return Map.of(
        "label",
        label,
        "marks",
        List.of(words).stream().map(word -> Map.of("word", word)).toList());
  }

  private static byte[] render(Table table, Map<String, ?> values) {
    var docx = new Sheet("表").add(table).add(Paragraph.blank()).docx();
    var template = CompiledTemplate.of(docx, "表", FIELDS);
    assertThat(template.check().summary()).isEmpty();
    return template.render(values);
  }

  private static String cell(int span, String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/><w:gridSpan w:val=\"%d\"/><w:vAlign w:val=\"center\"/></w:tcPr>%s</w:tc>"
        .formatted(span, paragraph(text));
  }

  private static String paragraph(String text) {
    return "<w:p>" + Face.BODY.run(text) + "</w:p>";
  }
}
