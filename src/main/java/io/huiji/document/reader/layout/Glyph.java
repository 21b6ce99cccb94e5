package io.huiji.document.reader.layout;

/// One piece of text on a fixed page; all lengths as parts of the same unit.
///
/// @param y base line, from the top edge of the page
public record Glyph(String text, double x, double y, double width, double height) {

  boolean blank() {
    return text.isBlank();
  }

  double right() {
    return x + width;
  }
}
