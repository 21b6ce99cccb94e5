package io.huiji.document.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class CompactFontTest {

  @Test
  void drawsEveryGlyphAsItWasGivenInAnotherReadersEyes() throws IOException {
    var random = new Random(7);
    var paths = new ArrayList<GeneralPath>();
    var glyphs = new ArrayList<Glyph>();
    glyphs.add(new Glyph(".notdef", 500, CharString.of(new GeneralPath())));
    var codes = new ArrayList<Integer>();
    for (var index = 1; index <= 200; index++) {
      paths.add(Drawings.path(random));
      glyphs.add(new Glyph("g" + index, index * 10, CharString.of(paths.getLast())));
      codes.add(index + 20);
    }
    var font = parsed(new Outlines("Face", glyphs, codes, List.of(-10, -20, 30, 40)));

    for (var index = 1; index <= 200; index++) {
      assertThat(points(font.getPath("g" + index))).isEqualTo(points(paths.get(index - 1)));
      assertThat(font.getWidth("g" + index)).isEqualTo(index * 10);
      assertThat(font.getEncoding().getName(index + 20)).isEqualTo("g" + index);
    }
    assertThat(font.getFontBBox().getLowerLeftY()).isEqualTo(-20);
  }

  @Test
  void isReadBackAsItWasWritten() {
    for (var seed = 0; seed < 50; seed++) {
      var face = Drawings.face("AAAAAA+Face", seed, seed * 5);

      assertThat(CompactFontReader.read(CompactFont.bytes(face))).contains(face);
    }
  }

  @Test
  void isNotReadWhenAnyByteIsAnother() {
    var font = CompactFont.bytes(Drawings.face("Face", 3, 20));
    var random = new Random(11);
    for (var attempt = 0; attempt < 2_000; attempt++) {
      var other = font.clone();
      var place = random.nextInt(other.length);
      other[place] ^= (byte) (1 + random.nextInt(255));
      // another glyph or name is another font of ours; what is read must be what is there
      CompactFontReader.read(other)
          .ifPresent(face -> assertThat(CompactFont.bytes(face)).isEqualTo(other));
      assertThat(CompactFontReader.read(Arrays.copyOf(font, place))).isEmpty();
    }
  }

  private static CFFType1Font parsed(Outlines face) throws IOException {
    var program = new RandomAccessReadBuffer(CompactFont.bytes(face));
    return (CFFType1Font) new CFFParser().parse(program).getFirst();
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
