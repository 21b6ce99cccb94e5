package io.huiji.document.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Words drawn faintly and aslant over the whole picture, again and again, so that no part of it is
/// without them.
final class Across {

  private static final String[] FAMILIES = {
    "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "FandolHei", Font.SANS_SERIF
  };
  private static final Color FAINT = new Color(90, 100, 110, 56);
  private static final double SLANT = Math.toRadians(-28);

  /// Of the picture's width.
  private static final float SIZE = 0.026f;

  private final Map<Integer, Optional<Font>> faces = new LinkedHashMap<>();

  /// @return a character that no face of this machine shows; then nothing is to be given out
  Optional<String> draw(BufferedImage image, String words) {
    var size = Math.max(10, image.getWidth() * SIZE);
    var text = new AttributedString(words);
    for (var at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
      var point = words.codePointAt(at);
      var face = faces.computeIfAbsent(point, Across::face);
      if (face.isEmpty()) {
        return Optional.of(Character.toString(point));
      }
      text.addAttribute(
          TextAttribute.FONT, face.get().deriveFont(size), at, at + Character.charCount(point));
    }
    if (!words.isEmpty()) {
      draw(image, text, size);
    }
    return Optional.empty();
  }

  private static void draw(BufferedImage image, AttributedString text, float size) {
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(FAINT);
      graphics.rotate(SLANT, image.getWidth() / 2.0, image.getHeight() / 2.0);
      var line = new TextLayout(text.getIterator(), graphics.getFontRenderContext());
      cover(graphics, line, size, Math.hypot(image.getWidth(), image.getHeight()), image);
    } finally {
      graphics.dispose();
    }
  }

  private static void cover(
      Graphics2D graphics, TextLayout line, float size, double reach, BufferedImage image) {
    var left = image.getWidth() / 2.0 - reach / 2;
    var top = image.getHeight() / 2.0 - reach / 2;
    var step = Math.max(size, line.getAdvance() + size * 4);
    var row = 0;
    for (var y = top; y < top + reach; y += size * 7) {
      for (var x = left - (row % 2) * step / 2; x < left + reach; x += step) {
        line.draw(graphics, (float) x, (float) y);
      }
      row++;
    }
  }

  /// The first of the known faces that has the character, else any of this machine.
  private static Optional<Font> face(int point) {
    return Stream.concat(Arrays.stream(FAMILIES), installed())
        .map(family -> new Font(family, Font.PLAIN, 12))
        .filter(font -> font.canDisplay(point))
        .findFirst();
  }

  private static Stream<String> installed() {
    return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment())
        .flatMap(machine -> Arrays.stream(machine.getAvailableFontFamilyNames()));
  }
}
