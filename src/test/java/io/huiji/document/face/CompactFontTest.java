package io.huiji.document.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class CompactFontTest {

  @Test
  void drawsEveryGlyphAsItWasGivenInAnotherReadersEyes() throws IOException {
    var random = new Random(7);
    var paths = new ArrayList<GeneralPath>();
    var glyphs = new ArrayList<Glyph>();
    glyphs.add(Glyph.NOTHING);
    for (var code = 100; code < 600; code++) {
      paths.add(Drawings.path(random));
      glyphs.add(new Glyph(code, "", code * 3, CharString.of(paths.getLast())));
    }
    var font = parsed(new Face("Face", List.of(-10, -20, 30, 40), glyphs));

    for (var code = 100; code < 600; code++) {
      var read = font.getType2CharString(code);
      assertThat(points(read.getPath())).isEqualTo(points(paths.get(code - 100)));
      assertThat(read.getWidth()).isEqualTo(code * 3);
    }
    assertThat(font.getFontBBox().getLowerLeftY()).isEqualTo(-20);
    assertThat(font.getRegistry() + font.getOrdering()).isEqualTo("AdobeIdentity");
  }

  /// A TrueType curve has one place between its ends.
  @Test
  void drawsACurveWithOnePlaceBetweenItsEndsAsOneWithTwo() throws IOException {
    var path = new GeneralPath();
    path.moveTo(0, 0);
    path.quadTo(300, 600, 900, 0);
    path.closePath();
    var glyph = new Glyph(9, "", 500, CharString.of(path));
    var font = parsed(new Face("Face", List.of(0, 0, 0, 0), List.of(Glyph.NOTHING, glyph)));

    assertThat(points(font.getType2CharString(9).getPath()))
        .containsExactly("0[0.0, 0.0]", "3[200.0, 400.0, 500.0, 400.0, 900.0, 0.0]");
  }

  @Test
  void isReadBackAsItWasWritten() {
    for (var seed = 0; seed < 50; seed++) {
      var face = Drawings.face("AAAAAA+Face", seed, 0xD7F0, seed * 5);

      assertThat(CompactFontReader.read(CompactFont.bytes(face), Meanings.of(face))).contains(face);
    }
  }

  @Test
  void isNotReadWhenAnyByteIsAnother() {
    var face = Drawings.face("Face", 3, 20);
    var font = CompactFont.bytes(face);
    var meanings = Meanings.of(face);
    var random = new Random(11);
    for (var attempt = 0; attempt < 2_000; attempt++) {
      var other = font.clone();
      var place = random.nextInt(other.length);
      other[place] ^= (byte) (1 + random.nextInt(255));
      // another glyph or name is another font of ours; what is read must be what is there
      CompactFontReader.read(other, meanings)
          .ifPresent(read -> assertThat(CompactFont.bytes(read)).isEqualTo(other));
      assertThat(CompactFontReader.read(Arrays.copyOf(font, place), meanings)).isEmpty();
    }
  }

  @Test
  void isNotReadWithAMapThatMeansSomethingElse() {
    var face = Drawings.face("Face", 3, 20);
    var meanings = new String(Meanings.of(face), java.nio.charset.StandardCharsets.US_ASCII);
    var other = meanings.replace("<4E00><4E13><4E00>", "<4E00><4E13><4E01>");

    assertThat(other).isNotEqualTo(meanings);
    assertThat(
            CompactFontReader.read(
                CompactFont.bytes(face),
                other.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEmpty();
  }

  private static CFFCIDFont parsed(Face face) throws IOException {
    var program = new RandomAccessReadBuffer(CompactFont.bytes(face));
    return (CFFCIDFont) new CFFParser().parse(program).getFirst();
  }

  /// Steps and their places, without the closings that readers add and moves that draw nothing.
  static List<String> points(GeneralPath path) {
    var points = new ArrayList<String>();
    var at = new double[6];
    for (var step = path.getPathIterator(null); !step.isDone(); step.next()) {
      var kind = step.currentSegment(at);
      if (kind != PathIterator.SEG_CLOSE) {
        if (kind == PathIterator.SEG_MOVETO && lastMoves(points)) {
          points.removeLast();
        }
        var numbers = kind == PathIterator.SEG_CUBICTO ? 6 : 2;
        points.add(kind + Arrays.toString(Arrays.copyOf(at, numbers)));
      }
    }
    if (lastMoves(points)) {
      points.removeLast();
    }
    return points;
  }

  private static boolean lastMoves(List<String> points) {
    return !points.isEmpty() && points.getLast().startsWith(PathIterator.SEG_MOVETO + "[");
  }
}
