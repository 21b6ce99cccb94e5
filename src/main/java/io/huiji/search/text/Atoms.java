package io.huiji.search.text;

/// Numbers of a folded text as single characters.
public final class Atoms {

  private static final int FIRST = Folding.NUMBER_MARK.codePointAt(0) + 1;

  private Atoms() {}

  /// The folded form with one private character of our own for each number, so that a number is one
  /// piece of it. Rarely two numbers share one.
  public static String of(String folded) {
    var at = folded.indexOf(Folding.NUMBER_MARK);
    if (at < 0) {
      return folded;
    }
    var atoms = new StringBuilder();
    var copied = 0;
    while (at >= 0) {
      var end = folded.indexOf(Folding.NUMBER_MARK, at + Folding.NUMBER_MARK.length());
      if (end < 0) {
        break;
      }
      end += Folding.NUMBER_MARK.length();
      atoms.append(folded, copied, at).appendCodePoint(atom(folded.substring(at, end)));
      copied = end;
      at = folded.indexOf(Folding.NUMBER_MARK, end);
    }
    return atoms.append(folded, copied, folded.length()).toString();
  }

  private static int atom(String number) {
    return FIRST + Math.floorMod(number.hashCode(), Character.MAX_CODE_POINT - FIRST);
  }
}
