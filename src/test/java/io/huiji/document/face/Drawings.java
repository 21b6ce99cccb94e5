package io.huiji.document.face;

import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up glyphs.
public final class Drawings {

  private static final int FIRST = 0x4E00;

  private Drawings() {}

  /// A face of so many glyphs behind that of code 0, for the characters from U+4E00.
  public static Face face(String name, long seed, int glyphs) {
    return face(name, seed, FIRST, glyphs);
  }

  public static Face face(String name, long seed, int first, int glyphs) {
    var random = new Random(seed);
    var drawn = new ArrayList<Glyph>();
    drawn.add(Glyph.NOTHING);
    for (var code = first; code < first + glyphs; code++) {
      var width = random.nextInt(3) == 0 ? random.nextInt(0, 3000) : 1000;
      var text = Codes.isGiven(code) ? "fi" : Character.toString(code);
      drawn.add(new Glyph(code, text, width, CharString.of(path(random))));
    }
    return new Face(name, List.of(-300, -400, 1200, 1100), drawn);
  }

  public static GeneralPath path(Random random) {
    var path = new GeneralPath();
    for (var contour = random.nextInt(1, 4); contour > 0; contour--) {
      path.moveTo(place(random), place(random));
      for (var step = random.nextInt(1, 60); step > 0; step--) {
        step(path, random);
      }
      path.closePath();
    }
    return path;
  }

  /// A line or a curve, as often as not level or upright at its ends.
  private static void step(GeneralPath path, Random random) {
    var x = path.getCurrentPoint().getX();
    var y = path.getCurrentPoint().getY();
    var endX = random.nextBoolean() ? x : place(random);
    var endY = random.nextInt(3) == 0 ? y : place(random);
    if (random.nextBoolean()) {
      path.lineTo(endX, endY);
    } else {
      path.curveTo(
          random.nextBoolean() ? x : place(random),
          random.nextBoolean() ? y : place(random),
          random.nextBoolean() ? endX : place(random),
          random.nextBoolean() ? endY : place(random),
          endX,
          endY);
    }
  }

  private static int place(Random random) {
    return random.nextInt(-2000, 2000);
  }
}
