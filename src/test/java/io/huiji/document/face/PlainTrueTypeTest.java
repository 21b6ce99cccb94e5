package io.huiji.document.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PlainTrueTypeTest {

  @Test
  void drawsEveryGlyphOfAFaceAsBeforeWithoutItsHints() throws IOException {
    var before = face();
    var after = PlainTrueType.of(before);

    try (var hinted = parsed(before);
        var plain = parsed(after)) {
      for (var glyph = 0; glyph < hinted.getNumberOfGlyphs(); glyph++) {
        assertThat(CompactFontTest.points(plain.getPath(hinted.getPostScript().getName(glyph))))
            .isEqualTo(
                CompactFontTest.points(hinted.getPath(hinted.getPostScript().getName(glyph))));
      }
      assertThat(plain.getTableMap()).doesNotContainKeys("fpgm", "prep", "cvt ");
      assertThat(plain.getAdvanceWidth(40)).isEqualTo(hinted.getAdvanceWidth(40));
    }
    assertThat(after.length).isLessThan(before.length * 3 / 4);
    assertThat(PlainTrueType.of(after)).isEqualTo(after);
  }

  @Test
  void refusesAFontThatEndsTooEarly() throws IOException {
    var face = face();
    for (var length : new int[] {0, 5, 20, 300, face.length / 2}) {
      assertThatThrownBy(() -> PlainTrueType.of(Arrays.copyOf(face, length)))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private static TrueTypeFont parsed(byte[] font) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(font));
  }

  private static byte[] face() throws IOException {
    try (var in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
