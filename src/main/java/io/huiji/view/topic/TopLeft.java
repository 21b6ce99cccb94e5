package io.huiji.view.topic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Cuts the top left out of a page's picture that this program has drawn itself.
final class TopLeft {

  /// Of the page's width and height: left of the middle and the title's place included, so that one
  /// sees where a mark stands that is not where it should be.
  private static final double WIDTH = 0.7;

  private static final double HEIGHT = 0.22;

  private TopLeft() {}

  static byte[] of(byte[] png) {
    try {
      var page = ImageIO.read(new ByteArrayInputStream(png));
      var cut =
          page.getSubimage(
              0, 0, (int) (page.getWidth() * WIDTH), (int) (page.getHeight() * HEIGHT));
      var out = new ByteArrayOutputStream();
      ImageIO.write(cut, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
