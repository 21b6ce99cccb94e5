package io.huiji.search.text;

/// Blanks within Chinese writing, where nobody means one: line ends of a page, spaced-out names.
final class Blanks {

  private Blanks() {}

  /// The text without them: the folded form as far as words go that lose nothing else.
  static Normal leftOut(Normal plain) {
    var text = plain.text();
    var result = new Normal.Builder(text.length());
    var copied = 0;
    for (var at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (withinChinese(text, at)) {
        result.add(plain, copied, at);
        copied = at + 1;
      }
    }
    if (copied == 0) {
      return plain;
    }
    result.add(plain, copied, text.length());
    return result.build(plain.origins()[text.length()]);
  }

  /// Not after a full stop, nor in Latin text.
  private static boolean withinChinese(String text, int blank) {
    if (blank == 0 || blank + 1 == text.length()) {
      return false;
    }
    var before = text.codePointBefore(blank);
    var after = text.codePointAt(blank + 1);
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && (Character.isIdeographic(before) || Character.isIdeographic(after));
  }
}
