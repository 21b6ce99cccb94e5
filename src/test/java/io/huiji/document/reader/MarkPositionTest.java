package io.huiji.document.reader;

import static io.huiji.document.reader.WordFile.aWordFile;
import static io.huiji.document.reader.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.document.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkPositionTest {

  private static final String MARK = "会后收回";
  private static final String TITLE_PROPERTIES = "<w:jc w:val=\"center\"/>";

  @Test
  void standsInTheFirstLineAtTheLeft() {
    var mark = markOf(aWordFile().paragraph(MARK).paragraph(TITLE_PROPERTIES, "关于某事的汇报").filler(3));

    assertThat(mark).isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.BODY, 1));
  }

  @Test
  void isOneLineAlthoughItsRunsAreSplit() {
    var mark =
        markOf(
            aWordFile()
                .xml(
                    "<w:p>"
                        + run("会")
                        + "<w:proofErr w:type=\"spellStart\"/>"
                        + run("后")
                        + run("收回")
                        + "</w:p>")
                .filler(2));

    assertThat(mark.fromTop()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"　", "　　", "    ", "　　　"})
  void isStillAtTheLeftBehindAFewSpaces(String lead) {
    assertThat(markOf(aWordFile().paragraph(lead + MARK).filler(1)).side()).isEqualTo(Side.LEFT);
  }

  @Test
  void isStillAtTheLeftWithTheUsualIndent() {
    var indented = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    assertThat(markOf(aWordFile().paragraph(indented, MARK).filler(1)).side()).isEqualTo(Side.LEFT);
  }

  @Test
  void isPushedToTheMiddleAndToTheRightBySpaces() {
    assertThat(markOf(aWordFile().paragraph("　".repeat(11) + MARK)).side()).isEqualTo(Side.CENTRE);
    assertThat(markOf(aWordFile().paragraph("　".repeat(22) + MARK)).side()).isEqualTo(Side.RIGHT);
    assertThat(markOf(aWordFile().paragraph(" ".repeat(44) + MARK)).side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void isPushedToTheRightByTabs() {
    var tabs = "<w:r><w:tab/></w:r>".repeat(17);

    assertThat(markOf(aWordFile().xml("<w:p>" + tabs + run(MARK) + "</w:p>")).side())
        .isEqualTo(Side.RIGHT);
  }

  @Test
  void isSetInTheMiddleOrAtTheRightByATabStop() {
    var stops =
        "<w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"4422\"/><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs></w:pPr>";
    var tab = "<w:r><w:tab/></w:r>";

    assertThat(markOf(aWordFile().xml("<w:p>" + stops + tab + run(MARK) + "</w:p>")).side())
        .isEqualTo(Side.CENTRE);
    assertThat(markOf(aWordFile().xml("<w:p>" + stops + tab + tab + run(MARK) + "</w:p>")).side())
        .isEqualTo(Side.RIGHT);
  }

  @Test
  void sharesItsLineWithWhatStandsAtTheRight() {
    var reading = read(aWordFile().paragraph(MARK + "　".repeat(16) + "第一号").filler(1));

    assertThat(reading.lines().get(0)).isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.BODY, 1));
    assertThat(reading.lines().get(1)).isEqualTo(new Line("第一号", 1, 1, Side.RIGHT, Region.BODY, 1));
  }

  @Test
  void followsTheAlignmentOfItsParagraph() {
    assertThat(markOf(aWordFile().paragraph("<w:jc w:val=\"right\"/>", MARK)).side())
        .isEqualTo(Side.RIGHT);
    assertThat(markOf(aWordFile().paragraph("<w:jc w:val=\"end\"/>", MARK)).side())
        .isEqualTo(Side.RIGHT);
    assertThat(markOf(aWordFile().paragraph("<w:jc w:val=\"center\"/>", MARK)).side())
        .isEqualTo(Side.CENTRE);
    assertThat(markOf(aWordFile().paragraph("<w:jc w:val=\"both\"/>", MARK)).side())
        .isEqualTo(Side.LEFT);
    assertThat(markOf(aWordFile().paragraph("<w:ind w:left=\"6400\"/>", MARK)).side())
        .isEqualTo(Side.RIGHT);
  }

  @Test
  void followsTheAlignmentOfItsStyle() {
    var styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"mark\"><w:basedOn w:val=\"base\"/></w:style>";

    var mark = markOf(aWordFile().styles(styles).paragraph("<w:pStyle w:val=\"mark\"/>", MARK));

    assertThat(mark.side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void isFoundInTheHeaderOfTheFirstPage() {
    var mark = markOf(aWordFile().header("default", "<w:p>" + run(MARK) + "</w:p>").filler(2));

    assertThat(mark).isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.HEADER, 0));
  }

  @Test
  void isNotOnTheFirstPageWhenThatHasAHeaderOfItsOwn() {
    var mark =
        markOf(
            aWordFile()
                .header("default", "<w:p>" + run(MARK) + "</w:p>")
                .header("first", "<w:p>" + run("某区人民政府") + "</w:p>")
                .section("<w:titlePg/>")
                .filler(60));

    assertThat(mark.page()).isEqualTo(2);
  }

  @Test
  void isNotOnTheFirstPageInTheHeaderOfEvenPages() {
    var file =
        aWordFile()
            .header("even", "<w:p>" + run(MARK) + "</w:p>")
            .part(
                "settings",
                "settings.xml",
                "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:evenAndOddHeaders/></w:settings>")
            .filler(60);

    assertThat(markOf(file).page()).isEqualTo(2);
  }

  @Test
  void isFoundInTheFooterAsAFooter() {
    var mark = markOf(aWordFile().footer("default", "<w:p>" + run(MARK) + "</w:p>").filler(2));

    assertThat(mark.region()).isEqualTo(Region.FOOTER);
    assertThat(mark.fromTop()).isGreaterThan(3);
  }

  @Test
  void isFoundOnceInATextBoxAtTheTop() {
    var box =
        WordFile.textBox(
            "relativeFrom=\"margin\"><wp:posOffset>0</wp:posOffset>",
            "relativeFrom=\"paragraph\"><wp:posOffset>-360000</wp:posOffset>",
            MARK);
    var reading =
        read(
            aWordFile()
                .xml(
                    "<w:p><w:pPr>"
                        + TITLE_PROPERTIES
                        + "</w:pPr>"
                        + run("关于某事的汇报")
                        + box
                        + "</w:p>")
                .filler(3));

    assertThat(linesWithMark(reading))
        .containsExactly(new Line(MARK, 1, 1, Side.LEFT, Region.TEXT_BOX, 0));
    assertThat(reading.text()).containsOnlyOnce(MARK);
  }

  @Test
  void standsInATextBoxWhereItsAnchorPutsIt() {
    assertThat(
            boxed(
                    "relativeFrom=\"page\"><wp:posOffset>5200000</wp:posOffset>",
                    "relativeFrom=\"page\"><wp:posOffset>900000</wp:posOffset>")
                .side())
        .isEqualTo(Side.RIGHT);
    assertThat(
            boxed(
                    "relativeFrom=\"margin\"><wp:align>center</wp:align>",
                    "relativeFrom=\"page\"><wp:posOffset>900000</wp:posOffset>")
                .side())
        .isEqualTo(Side.CENTRE);
    assertThat(
            boxed(
                    "relativeFrom=\"margin\"><wp:align>right</wp:align>",
                    "relativeFrom=\"margin\"><wp:align>top</wp:align>")
                .side())
        .isEqualTo(Side.RIGHT);
    assertThat(
            boxed(
                    "relativeFrom=\"margin\"><wp:align>left</wp:align>",
                    "relativeFrom=\"margin\"><wp:align>bottom</wp:align>")
                .fromTop())
        .isGreaterThan(3);
    assertThat(
            boxed(
                    "relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset>",
                    "relativeFrom=\"paragraph\"><wp:posOffset>7200000</wp:posOffset>")
                .fromTop())
        .isGreaterThan(3);
  }

  private static Line boxed(String horizontal, String vertical) {
    var box = WordFile.textBox(horizontal, vertical, MARK);
    return markOf(aWordFile().xml("<w:p>" + run("关于某事的汇报") + box + "</w:p>").filler(3));
  }

  @Test
  void isFoundInAnOldTextBox() {
    var left =
        WordFile.oldTextBox("margin-left:-5pt;margin-top:-30pt;width:100pt;height:24pt", MARK);
    var right =
        WordFile.oldTextBox("margin-left:340pt;margin-top:-30pt;width:100pt;height:24pt", MARK);

    var atLeft = markOf(aWordFile().xml("<w:p>" + left + run("标题") + "</w:p>").filler(2));
    var atRight = markOf(aWordFile().xml("<w:p>" + right + run("标题") + "</w:p>").filler(2));

    assertThat(atLeft).isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.TEXT_BOX, 0));
    assertThat(atRight.side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void isFoundInAFrame() {
    var top =
        "<w:framePr w:w=\"2000\" w:hAnchor=\"margin\" w:x=\"1\" w:vAnchor=\"page\" w:y=\"1500\"/>";
    var right =
        "<w:framePr w:w=\"2000\" w:hAnchor=\"margin\" w:xAlign=\"right\" w:vAnchor=\"page\" w:y=\"1500\"/>";

    assertThat(markOf(aWordFile().paragraph(top, MARK).filler(2)))
        .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.FRAME, 1));
    assertThat(markOf(aWordFile().paragraph(right, MARK).filler(2)).side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void isFoundInACellOfATableAtTheTop() {
    assertThat(markOf(aWordFile().xml(table(MARK, "紧急")).filler(2)))
        .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.TABLE, 1));
    assertThat(markOf(aWordFile().xml(table("紧急", MARK)).filler(2)))
        .isEqualTo(new Line(MARK, 1, 1, Side.RIGHT, Region.TABLE, 2));
  }

  private static String table(String left, String right) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4422\"/><w:gridCol w:w=\"4422\"/></w:tblGrid><w:tr>"
        + "<w:tc><w:p>"
        + run(left)
        + "</w:p></w:tc><w:tc><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
        + run(right)
        + "</w:p></w:tc></w:tr></w:tbl>";
  }

  @Test
  void isOnTheSecondPageBehindAnyKindOfBreak() {
    assertThat(
            markOf(
                    aWordFile()
                        .paragraph("封面")
                        .xml("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
                        .paragraph(MARK))
                .page())
        .isEqualTo(2);
    assertThat(markOf(aWordFile().paragraph("封面").paragraph("<w:pageBreakBefore/>", MARK)).page())
        .isEqualTo(2);
    assertThat(
            markOf(
                    aWordFile()
                        .paragraph(
                            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>", "封面")
                        .paragraph(MARK))
                .page())
        .isEqualTo(2);
    assertThat(
            markOf(
                    aWordFile()
                        .paragraph("封面")
                        .xml("<w:p><w:r><w:lastRenderedPageBreak/></w:r>" + run(MARK) + "</w:p>"))
                .page())
        .isEqualTo(2);
  }

  @Test
  void isCountedOnceWhereABreakIsBothWrittenAndStored() {
    var reading =
        read(
            aWordFile()
                .paragraph("封面")
                .xml("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
                .xml("<w:p><w:r><w:lastRenderedPageBreak/></w:r>" + run(MARK) + "</w:p>"));

    assertThat(linesWithMark(reading).getFirst().page()).isEqualTo(2);
    assertThat(reading.pages()).isEqualTo(2);
  }

  @Test
  void isFarFromTheFirstPageBehindALongTextWithoutBreaks() {
    assertThat(markOf(aWordFile().filler(40).paragraph(MARK)).page()).isGreaterThan(2);
  }

  @Test
  void isNotAtTheTopBehindManyEmptyParagraphs() {
    assertThat(markOf(aWordFile().xml("<w:p/>".repeat(20)).paragraph(MARK)).fromTop())
        .isGreaterThan(3);
  }

  @Test
  void startsALineOfItsOwnBehindASoftBreak() {
    var reading =
        read(
            aWordFile()
                .xml(
                    "<w:p>"
                        + run("000001")
                        + "<w:r><w:br/></w:r>"
                        + run("机密★1年")
                        + "<w:r><w:br/></w:r>"
                        + run("特急")
                        + "</w:p>")
                .filler(1));

    assertThat(reading.lines()).extracting(Line::text).startsWith("000001", "机密★1年", "特急");
    assertThat(reading.lines()).extracting(Line::fromTop).startsWith(1, 2, 3);
  }

  @Test
  void isNowhereWhenOnlyTheFileNameBearsIt() {
    var reading = PaperParser.parse("会后收回 情况说明.docx", aWordFile().paragraph("关于某事的汇报").bytes());

    assertThat(linesWithMark(reading)).isEmpty();
  }

  private static Line markOf(WordFile file) {
    var lines = linesWithMark(read(file));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private static List<Line> linesWithMark(Reading reading) {
    return reading.lines().stream().filter(l -> l.text().equals(MARK)).toList();
  }

  private static Reading read(WordFile file) {
    return PaperParser.parse("情况说明.docx", file.bytes());
  }
}
