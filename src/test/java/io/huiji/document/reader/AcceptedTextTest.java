package io.huiji.document.reader;

import static io.huiji.document.reader.WordFile.aWordFile;
import static io.huiji.document.reader.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedTextTest {

  @Test
  void takesInsertionsInAndDeletionsOut() {
    var reading =
        read(
            aWordFile()
                .xml(
                    "<w:p>"
                        + run("甲")
                        + "<w:ins>"
                        + run("乙")
                        + "</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"
                        + "<w:moveFrom>"
                        + run("丁")
                        + "</w:moveFrom><w:moveTo>"
                        + run("戊")
                        + "</w:moveTo></w:p>")
                .xml(
                    "<w:sdt><w:sdtContent><w:p><w:ins>"
                        + run("己")
                        + "<w:del>"
                        + run("庚")
                        + "</w:del></w:ins></w:p></w:sdtContent></w:sdt>"));

    assertThat(reading.text()).isEqualTo("甲乙戊\n己\n");
  }

  @Test
  void joinsParagraphsWhoseMarkWasDeleted() {
    var reading =
        read(
            aWordFile()
                .xml(
                    "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("会后") + "</w:p>")
                .paragraph("收回")
                .paragraph("正文"));

    assertThat(reading.text()).isEqualTo("会后收回\n正文\n");
  }

  @Test
  void leavesDeletedRowsOut() {
    var deleted =
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p>"
            + run("删去")
            + "</w:p></w:tc></w:tr>";
    var kept = "<w:tr><w:tc><w:p>" + run("保留") + "</w:p></w:tc></w:tr>";

    var reading = read(aWordFile().xml("<w:tbl>" + deleted + kept + "</w:tbl>"));

    assertThat(reading.text()).isEqualTo("保留\n");
  }

  @Test
  void keepsHiddenRunsApartAndCountsThem() {
    var styles =
        "<w:style w:type=\"character\" w:styleId=\"hid\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"hidden\"><w:rPr><w:vanish/></w:rPr></w:style>";
    var reading =
        read(
            aWordFile()
                .styles(styles)
                .xml(
                    "<w:p>"
                        + run("看得见")
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看 不见</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val=\"hid\"/></w:rPr><w:t>也</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>在</w:t></w:r></w:p>")
                .paragraph("<w:pStyle w:val=\"hidden\"/>", "整段"));

    assertThat(reading.text()).isEqualTo("看得见在\n");
    assertThat(reading.hiddenCharacters()).isEqualTo(6);
  }

  @Test
  void takesResultsOfFieldsAndNotTheirCodes() {
    var field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r>"
            + "<w:r><w:t>代码</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + run("结果")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    var reading =
        read(
            aWordFile()
                .xml(
                    "<w:p>"
                        + field
                        + "<w:fldSimple w:instr=\"DATE\">"
                        + run("日期")
                        + "</w:fldSimple></w:p>"));

    assertThat(reading.text()).isEqualTo("结果日期\n");
  }

  @Test
  void countsTablesBoxesNotesAndControlsButNotHeaders() {
    var note =
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p>"
            + run("线")
            + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>"
            + run("注")
            + "</w:p></w:footnote>";
    var box =
        WordFile.textBox(
            "relativeFrom=\"margin\"><wp:posOffset>0</wp:posOffset>",
            "relativeFrom=\"page\"><wp:posOffset>0</wp:posOffset>",
            "框");
    var reading =
        read(
            aWordFile()
                .header("default", "<w:p>" + run("眉") + "</w:p>")
                .footnotes(note)
                .xml(
                    "<w:p>" + run("文") + box + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .xml(
                    "<w:tbl><w:tr><w:tc><w:p>"
                        + run("格")
                        + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")
                .xml(
                    "<w:sdt><w:sdtPr><w:tag w:val=\"unit\"/></w:sdtPr><w:sdtContent><w:p>"
                        + run("控")
                        + "</w:p></w:sdtContent></w:sdt>"));

    assertThat(reading.text()).isEqualTo("文\n框\n格\n控\n注\n");
    assertThat(reading.count().words()).isEqualTo(5);
    assertThat(reading.fields()).containsEntry("unit", "控");
    assertThat(reading.tables()).containsExactly(List.of(List.of("格", "")));
  }

  @Test
  void readsAnUnfilledControlAsEmpty() {
    var control =
        "<w:sdt><w:sdtPr><w:tag w:val=\"title\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("点击此处输入")
            + "</w:sdtContent></w:sdt>";

    assertThat(read(aWordFile().xml("<w:p>" + control + "</w:p>")).fields())
        .containsEntry("title", "");
  }

  @Test
  void saysThatPicturesAloneAreNoText() {
    var picture =
        "<w:p><w:r><w:drawing><wp:inline><a:blip r:embed=\"x\"/></wp:inline></w:drawing></w:r></w:p>";

    var reading = read(aWordFile().xml(picture));

    assertThat(reading.faults()).extracting(Fault::code).containsExactly(Fault.Code.NO_TEXT);
    assertThat(reading.images()).isEqualTo(1);
  }

  private static Reading read(WordFile file) {
    return PaperParser.parse("情况说明.docx", file.bytes());
  }
}
