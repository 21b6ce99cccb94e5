package io.huiji.document.layout.model;

/// Words of one look.
///
/// @param size in points
/// @param advance how much each character takes more or less than its width, in points
public record Piece(String text, Face face, double size, Colour colour, double advance) {

  public boolean han() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
