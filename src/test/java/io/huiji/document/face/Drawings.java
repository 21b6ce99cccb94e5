package io.huiji.document.face;

import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up glyphs.
public final class Drawings {

  private Drawings() {}

  /// A face of so many glyphs behind {@code .notdef}, coded from 1.
  public static Outlines face(String name, long seed, int glyphs) {
    var random = new Random(seed);
    var drawn = new ArrayList<Glyph>();
    var codes = new ArrayList<Integer>();
    drawn.add(new Glyph(".notdef", 1000, CharString.of(new GeneralPath())));
    for (var index = 1; index <= glyphs; index++) {
      var width = random.nextInt(3) == 0 ? random.nextInt(0, 3000) : 1000;
      drawn.add(new Glyph("cid" + index, width, CharString.of(path(random))));
      codes.add(index);
    }
    return new Outlines(name, drawn, codes, List.of(-300, -400, 1200, 1100));
  }

  public static GeneralPath path(Random random) {
    var path = new GeneralPath();
    for (var contour = random.nextInt(1, 4); contour > 0; contour--) {
      path.moveTo(place(random), place(random));
      for (var step = random.nextInt(1, 60); step > 0; step--) {
        if (random.nextBoolean()) {
          path.lineTo(place(random), place(random));
        } else {
          path.curveTo(
              place(random),
              place(random),
              place(random),
              place(random),
              place(random),
              place(random));
        }
      }
      path.closePath();
    }
    return path;
  }

  private static int place(Random random) {
    return random.nextInt(-2000, 2000);
  }
}
