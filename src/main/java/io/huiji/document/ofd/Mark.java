package io.huiji.document.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// Something on a page; lengths are millimetres from the page's top left corner.
sealed interface Mark {

  /// A colour as OFD has it, each part from 0 to 255.
  record Ink(int red, int green, int blue, int alpha) {}

  /// A pen's stroke.
  ///
  /// @param dashes empty: a whole line
  record Pen(Ink ink, double width, int cap, int join, List<Double> dashes, double dashOffset) {

    public Pen {
      dashes = List.copyOf(dashes);
    }
  }

  /// Characters one after another on one line in one face.
  ///
  /// @param shape from the run's coordinates to the page's, without moving; the identity for plain
  ///   horizontal text
  record Text(
      Face face,
      double size,
      AffineTransform shape,
      List<Place> places,
      Optional<Ink> fill,
      Optional<Pen> stroke)
      implements Mark {}

  /// A glyph and where its origin is on the page.
  ///
  /// @param characters usually one; more for a ligature
  record Place(String characters, int glyph, double x, double y, double advance) {}

  /// @param clip how far it may reach
  record Drawing(
      Shape outline, boolean evenOdd, Optional<Ink> fill, Optional<Pen> stroke, Rectangle2D clip)
      implements Mark {}

  /// @param shape from the unit square, its origin at the picture's top left, to the page
  record Picture(BufferedImage image, AffineTransform shape, Rectangle2D clip, int alpha)
      implements Mark {}
}
