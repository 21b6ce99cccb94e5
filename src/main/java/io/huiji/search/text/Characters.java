package io.huiji.search.text;

import java.text.Normalizer;
import java.util.Locale;

/// One character at a time into the form in which it is compared: full width to half, compatibility
/// forms to plain ones, traditional characters to simplified, upper case to lower, every white
/// space to a blank; invisible ones vanish. As each is folded by itself, a substring stays a
/// substring.
final class Characters {

  /// Stands between the values of a field; nobody can type it, so no match crosses it.
  static final char BOUNDARY = '\uFDD0';

  /// Private characters from here on stand for dates in {@link Folding}.
  static final int OURS = 0x100000;

  private static final String UNKNOWN = "\uFFFD";
  private static final String[] FOLDED = new String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private Characters() {}

  static String fold(int character) {
    if (character >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return compute(character);
    }
    var known = FOLDED[character];
    if (known == null) {
      known = compute(character);
      FOLDED[character] = known;
    }
    return known;
  }

  private static String compute(int character) {
    if (character >= OURS || character == BOUNDARY) {
      return UNKNOWN;
    }
    if (blank(character)) {
      return " ";
    }
    if (invisible(character)) {
      return "";
    }
    var plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return Traditional.simplified(plain.toLowerCase(Locale.ROOT));
  }

  private static boolean blank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.CONTROL;
  }

  private static boolean invisible(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }
}
