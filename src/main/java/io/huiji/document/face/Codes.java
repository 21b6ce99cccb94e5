package io.huiji.document.face;

/// Codes of glyphs, two bytes each. A glyph that means one character of the basic plane has the
/// number of this character; so papers call the same glyph alike, and a text can be read in the
/// file. What else there is (a second form of a character, one of another plane, several at once)
/// is given one of the 2,048 numbers that are no characters, by what it draws.
final class Codes {

  private static final int FIRST_GIVEN = 0xD800;
  private static final int GIVEN = 0x800;
  private static final int FIRST_CHARACTER = 0x20;

  private Codes() {}

  static boolean isGiven(int code) {
    return code >= FIRST_GIVEN && code < FIRST_GIVEN + GIVEN;
  }

  /// The code that a text has by itself; 0: none.
  static int natural(String text) {
    if (text.length() != 1) {
      return 0;
    }
    int code = text.charAt(0);
    boolean mark = code == 0xFEFF || code >= 0xFFFE;
    return code < FIRST_CHARACTER || isGiven(code) || mark ? 0 : code;
  }

  /// @param attempt 0 at first, then what comes next as long as codes are taken
  static int given(Glyph glyph, int attempt) {
    return FIRST_GIVEN + Math.floorMod(glyph.hashCode() + attempt, GIVEN);
  }

  static int attempts() {
    return GIVEN;
  }
}
