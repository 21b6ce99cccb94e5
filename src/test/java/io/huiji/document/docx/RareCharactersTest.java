package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.pdf.RenderedPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Names with characters that the usual faces lack are printed, never as a box or a cross hatch.
@TestInstance(Lifecycle.PER_CLASS)
class RareCharactersTest {

  private static final String RARE = "镕喆堃玥𠮷珺赟婳翀昇犇";

  private Printed printed;

  @BeforeAll
  void start(@TempDir Path folder) {
    printed = new Printed(folder);
    assumeTrue(printed.available(), "no LibreOffice on this machine");
  }

  @AfterAll
  void stop() {
    printed.close();
  }

  @Test
  void printsRareNamesInMinutesInEveryFace() throws IOException {
    shows(
        printed.pdf(
            "会议纪要",
            Map.of(
                "title", RARE,
                "lead", RARE,
                "present", RARE,
                "closing", "一、" + RARE + "\n（一）" + RARE + "\n正文" + RARE,
                "copyTo", RARE)),
        7);
  }

  @Test
  void printsRareNamesInTheRegister() throws IOException {
    shows(
        printed.pdf(
            "发放收回登记表",
            Map.of("copies", List.of(Map.of("number", "000001", "holder", RARE, "remark", RARE)))),
        2);
  }

  @Test
  void printsRareNamesInACallToAMeeting() throws IOException {
    shows(
        printed.pdf("会议通知", Map.of("title", RARE, "addressee", RARE, "requirements", "一、" + RARE)),
        3);
  }

  @Test
  void wouldNoticeAGlyphThatIsMissing() throws IOException {
    // no face has this unassigned character
    assertThat(missing(printed.pdf("会议通知", Map.of("requirements", "缺\uDAC0\uDC00字")))).isNotEmpty();
  }

  private static void shows(byte[] pdf, int times) throws IOException {
    var text =
        RenderedPages.of(pdf).stream().map(RareCharactersTest::text).collect(Collectors.joining());
    assertThat(missing(pdf)).as("glyphs that no face has").isEmpty();
    RARE.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character ->
                assertThat(text.split(character, -1))
                    .as(character)
                    .hasSizeGreaterThanOrEqualTo(times + 1));
  }

  private static String text(RenderedPage page) {
    return page.lines().stream().map(line -> line.text()).collect(Collectors.joining());
  }

  private static List<String> missing(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var glyphs = new Glyphs();
      for (var page : document.getPages()) {
        glyphs.processPage(page);
      }
      return glyphs.missing;
    }
  }

  /// Collects what is shown with the glyph that stands for none.
  private static final class Glyphs extends PDFStreamEngine {

    private final List<String> missing = new ArrayList<>();

    Glyphs() {
      for (var operator :
          List.of(
              new BeginText(this),
              new EndText(this),
              new SetFontAndSize(this),
              new ShowText(this),
              new ShowTextAdjusted(this),
              new MoveText(this),
              new NextLine(this),
              new SetCharSpacing(this),
              new Save(this),
              new Restore(this),
              new Concatenate(this),
              new SetMatrix(this),
              new SetGraphicsStateParameters(this))) {
        addOperator(operator);
      }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
        throws IOException {
      if (font instanceof PDType0Font type0 && type0.codeToGID(code) == 0
          || font instanceof PDSimpleFont simple
              && ".notdef".equals(simple.getEncoding().getName(code))) {
        missing.add(font.getName() + " " + code);
      }
    }
  }
}
