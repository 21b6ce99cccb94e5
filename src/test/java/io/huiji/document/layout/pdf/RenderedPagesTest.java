package io.huiji.document.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.DrawnRule;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextLine;
import io.huiji.document.reader.guard.RefusedPaper;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class RenderedPagesTest {

  private static final double POINT = 25.4 / 72;

  @Test
  void givesPlaceSizeAndColourOfEveryLine() throws IOException {
    var page =
        drawn(
            0,
            (content, _) -> {
              content.setNonStrokingColor(Color.RED);
              write(content, 16, Matrix.getTranslateInstance(100, 700), "red");
              content.setNonStrokingColor(Color.BLACK);
              write(content, 14, Matrix.getTranslateInstance(100, 600), "left");
              write(content, 14, Matrix.getTranslateInstance(400, 600), "right");
            });

    assertThat(page.width()).isCloseTo(210, within(0.1));
    assertThat(page.lines()).extracting(TextLine::text).containsExactly("red", "leftright");
    var red = page.lines().getFirst();
    assertThat(red.left()).isCloseTo(100 * POINT, within(0.01));
    assertThat(red.baseline()).isCloseTo(297 - 700 * POINT, within(0.05));
    assertThat(red.size()).isEqualTo(16);
    assertThat(red.colour()).isEqualTo(new Colour(255, 0, 0));
    assertThat(page.lines().getLast().parts(2))
        .extracting(TextLine::text)
        .containsExactly("left", "right");
  }

  @Test
  void givesRulesDrawnAsLinesAndAsBoxesAndJoinsTheirPieces() throws IOException {
    var page =
        drawn(
            0,
            (content, _) -> {
              content.setStrokingColor(Color.RED);
              content.setLineWidth(1);
              content.moveTo(80, 500);
              content.lineTo(300, 500);
              content.lineTo(522, 500);
              content.stroke();
              content.addRect(80, 300, 200, 1);
              content.addRect(280, 300, 200, 1);
              content.fill();
              content.addRect(80, 100, 200, 80);
              content.fill();
            });

    assertThat(page.across()).hasSize(2);
    var red = page.across().getFirst();
    assertThat(red.colour()).isEqualTo(new Colour(255, 0, 0));
    assertThat(red.length()).isCloseTo(442 * POINT, within(0.01));
    assertThat(red.thickness()).isCloseTo(POINT, within(0.01));
    assertThat(page.across().getLast())
        .extracting(DrawnRule::length, DrawnRule::at)
        .satisfies(
            measures -> {
              assertThat((double) measures.getFirst()).isCloseTo(400 * POINT, within(0.01));
              assertThat((double) measures.getLast()).isCloseTo(297 - 300.5 * POINT, within(0.05));
            });
  }

  @Test
  void looksAtATurnedPageAsItIsShown() throws IOException {
    var page =
        drawn(
            90,
            (content, _) ->
                write(content, 16, new Matrix(0, 1, -1, 0, 72, 144), "across the long side"));

    assertThat(page.landscape()).isTrue();
    var line = page.lines().getFirst();
    assertThat(line.left()).isCloseTo(144 * POINT, within(0.05));
    assertThat(line.baseline()).isCloseTo(72 * POINT, within(0.05));
    assertThat(line.size()).isEqualTo(16);
  }

  @Test
  void leavesOutSlantedText() throws IOException {
    var page =
        drawn(
            0,
            (content, _) -> {
              write(content, 60, Matrix.getRotateInstance(0.7, 100, 100), "watermark");
              write(content, 16, Matrix.getTranslateInstance(100, 400), "text");
            });

    assertThat(page.lines()).extracting(TextLine::text).containsExactly("text");
  }

  @Test
  void refusesWhatIsNoPdf() {
    assertThatThrownBy(() -> RenderedPages.of("no PDF".getBytes()))
        .isInstanceOf(RefusedPaper.class);
  }

  private static void write(PDPageContentStream content, int size, Matrix place, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), size);
    content.setTextMatrix(place);
    content.showText(text);
    content.endText();
  }

  private static RenderedPage drawn(int rotation, Drawing drawing) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      page.setRotation(rotation);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        drawing.draw(content, page);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return RenderedPages.of(bytes.toByteArray()).getFirst();
    }
  }

  @FunctionalInterface
  private interface Drawing {
    void draw(PDPageContentStream content, PDPage page) throws IOException;
  }
}
