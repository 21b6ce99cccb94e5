package io.huiji.document.pdf;

/// Sets {@code — n —} at the foot: outside, so at the right on odd pages and at the left on even
/// ones (GB/T 9704—2012, 7.5). It stands lower than the standard's own place, because the papers
/// bound here bring their own page numbers there.
final class PageNumbers {

  static final float MILLIMETRE = 72f / 25.4f;
  private static final float SIZE = 14f;
  private static final float ABOVE_EDGE = 10 * MILLIMETRE;
  private static final float FROM_SIDE = 28 * MILLIMETRE;

  private final PageNumberFace face;

  PageNumbers(PageNumberFace face) {
    this.face = face;
  }

  /// @param font its name among the page's resources
  /// @return the operators that paint it
  String painted(SeenPage page, int number, String font) {
    var words = "— " + number + " —";
    var wide = face.width(words) * SIZE;
    var side = Math.min(FROM_SIDE, page.width() / 8);
    var across = number % 2 == 1 ? page.width() - side - wide : side;
    var up = Math.min(ABOVE_EDGE, page.height() / 20);
    return "q %s cm BT /%s %s Tf %s %s Td <%s> Tj ET Q\n"
        .formatted(
            page.matrix(),
            font,
            Decimal.of(SIZE),
            Decimal.of(across),
            Decimal.of(up),
            face.codes(words));
  }
}
