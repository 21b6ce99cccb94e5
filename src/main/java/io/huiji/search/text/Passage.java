package io.huiji.search.text;

import java.util.List;

/// The passage of a text around the first of some words.
public final class Passage {

  /// What may be shown of a record outside of it (R17.6), dots included.
  public static final int LONGEST = 120;

  private static final int BEFORE = 40;
  private static final String DOTS = "…";

  private Passage() {}

  public static String around(List<Word> words, String text) {
    var readable = text.strip().replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
    return cut(readable, begin(words, readable));
  }

  /// Where the first word that occurs begins; 0 when none does, as when the title was found.
  private static int begin(List<Word> words, String readable) {
    var plain = Normal.of(readable);
    for (var word : words) {
      var at = plain.text().indexOf(word.plain());
      if (at >= 0) {
        return plain.origins()[at];
      }
    }
    var folded = Folding.fold(plain);
    for (var word : words) {
      var at = folded.text().indexOf(word.folded());
      if (at >= 0) {
        return folded.origins()[at];
      }
    }
    return 0;
  }

  private static String cut(String readable, int match) {
    if (readable.length() <= LONGEST) {
      return readable;
    }
    var start =
        whole(
            readable, Math.clamp(readable.length() - LONGEST + 1L, 0, Math.max(0, match - BEFORE)));
    var before = start == 0 ? "" : DOTS;
    var room = LONGEST - before.length();
    if (readable.length() - start <= room) {
      return before + readable.substring(start);
    }
    return before + readable.substring(start, whole(readable, start + room - 1)) + DOTS;
  }

  /// Never in the middle of a character.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
