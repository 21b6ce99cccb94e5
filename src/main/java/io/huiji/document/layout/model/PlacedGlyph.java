package io.huiji.document.layout.model;

/// One character on a page; lengths in millimetres from the page's upper left corner.
///
/// @param x left edge of the space that it takes
/// @param baseline its base line
/// @param inkTop upper edge of its ink
/// @param inkBottom lower edge of its ink
/// @param font the name in the file, without the prefix of a subset
/// @param size in points
public record PlacedGlyph(
    String text,
    double x,
    double width,
    double baseline,
    double inkTop,
    double inkBottom,
    String font,
    double size,
    Colour colour) {

  public boolean blank() {
    return text.isBlank();
  }

  public double right() {
    return x + width;
  }

  /// A Chinese character, no digit, letter or mark.
  public boolean han() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
