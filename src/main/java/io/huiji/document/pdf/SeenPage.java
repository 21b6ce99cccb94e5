package io.huiji.document.pdf;

/// A page as a reader sees it, after rotation, cropping and scaling: measured in points from its
/// lower left corner.
///
/// @param matrix from there to the page's own coordinates, as a content stream writes it
record SeenPage(float width, float height, String matrix) {

  static SeenPage of(LeafPage page) {
    var box = page.crop();
    var unit = page.userUnit();
    var wide = box.width() * unit;
    var high = box.height() * unit;
    var scale = 1 / unit;
    return switch (page.rotation()) {
      case 90 -> new SeenPage(high, wide, matrix(0, scale, -scale, 0, box.right(), box.low()));
      case 180 -> new SeenPage(wide, high, matrix(-scale, 0, 0, -scale, box.right(), box.high()));
      case 270 -> new SeenPage(high, wide, matrix(0, -scale, scale, 0, box.left(), box.high()));
      default -> new SeenPage(wide, high, matrix(scale, 0, 0, scale, box.left(), box.low()));
    };
  }

  private static String matrix(float a, float b, float c, float d, float e, float f) {
    return "%s %s %s %s %s %s"
        .formatted(
            Decimal.of(a),
            Decimal.of(b),
            Decimal.of(c),
            Decimal.of(d),
            Decimal.of(e),
            Decimal.of(f));
  }
}
