package io.huiji.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The passage of a text around the first of some words, and where in it the words stand.
///
/// @param text at most {@link #LONGEST} characters, dots included
public record Passage(String text, List<Span> marks) {

  /// What may be shown of a record outside of it (R17.6), dots included.
  public static final int LONGEST = 120;

  private static final int BEFORE = 40;

  /// So much of the source is looked at around a match; the rest need not be made readable.
  public static final int REACH = 600;

  /// So much is nearly always enough.
  private static final int NEAR = 160;

  private static final char LAST_SPACE = '\u3000';

  private static final String DOTS = "…";

  public Passage {
    marks = List.copyOf(marks);
  }

  /// @param end exclusive
  public record Span(int start, int end) {}

  public static Passage around(List<Word> words, String text) {
    return at(begin(words, text), BEFORE, words, text);
  }

  /// The same of the beginning of a text; empty where that is not enough to tell.
  public static Optional<Passage> early(List<Word> words, String beginning) {
    var match = words.isEmpty() ? -1 : beginning.indexOf(words.getFirst().plain());
    if (match < 0 || match + NEAR >= beginning.length()) {
      return Optional.empty();
    }
    var shown = around(match, BEFORE, NEAR, beginning);
    return shown.length() < LONGEST
        ? Optional.empty()
        : Optional.of(new Passage(shown, marks(words, shown)));
  }

  /// The passage that begins at this place.
  ///
  /// @param text the whole, or more than {@link #REACH} chars of it on either side
  public static Passage from(int start, List<Word> words, String text) {
    return at(start, 0, words, text);
  }

  private static Passage at(int match, int before, List<Word> words, String text) {
    var near = around(match, before, NEAR, text);
    var shown = near.length() < LONGEST ? around(match, before, REACH, text) : near;
    return new Passage(shown, marks(words, shown));
  }

  /// @param reach so much of the text is looked at on either side
  private static String around(int match, int before, int reach, String text) {
    var from = whole(text, Math.max(0, Math.min(match, text.length()) - reach));
    var until = whole(text, Math.min(text.length(), match + reach));
    var readable = new StringBuilder(until - from);
    readable(text, from, Math.clamp(match, from, until), from, readable);
    var head = readable.length();
    readable(text, Math.clamp(match, from, until), until, from, readable);
    var skipped = head > 0 && readable.charAt(0) == ' ' ? 1 : 0;
    return cut(
        readable.toString().strip(), head - skipped - before, from > 0, until < text.length());
  }

  /// Runs of blanks, line ends and control characters as one blank.
  ///
  /// @param begun what stands before this does not count
  private static void readable(String text, int from, int until, int begun, StringBuilder into) {
    for (var at = from; at < until; at++) {
      var character = text.charAt(at);
      if (!blank(character)) {
        into.append(character);
      } else if (at == begun || !blank(text.charAt(at - 1))) {
        into.append(' ');
      }
    }
  }

  private static boolean blank(char character) {
    return character <= ' '
        || (character >= 0x7F && character <= 0x9F)
        || (character <= LAST_SPACE && Character.isSpaceChar(character));
  }

  /// Where the first word that occurs begins; 0 when none does, as when the title was found.
  private static int begin(List<Word> words, String text) {
    for (var word : words) {
      var at = text.indexOf(word.plain());
      if (at >= 0) {
        return at;
      }
    }
    var plain = Normal.of(text);
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

  private static String cut(String readable, int wanted, boolean more, boolean less) {
    if (readable.length() <= LONGEST && !more && !less) {
      return readable;
    }
    var latest = less ? readable.length() : Math.max(0, readable.length() - LONGEST + 1);
    var start = whole(readable, Math.clamp(wanted, 0, latest));
    var before = start == 0 && !more ? "" : DOTS;
    var room = LONGEST - before.length();
    if (readable.length() - start <= room && !less) {
      return before + readable.substring(start);
    }
    var end = Math.min(readable.length(), start + room - 1);
    return before + readable.substring(start, whole(readable, end)) + DOTS;
  }

  /// Never in the middle of a character.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static List<Span> marks(List<Word> words, String shown) {
    var plain = Normal.of(shown);
    var folded = Folding.fold(plain);
    return words.stream()
        .flatMap(
            word ->
                Stream.concat(
                    spans(plain, word.plain()).stream(), spans(folded, word.folded()).stream()))
        .distinct()
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
        .toList();
  }

  private static List<Span> spans(Normal text, String word) {
    var spans = new ArrayList<Span>();
    for (var at = text.text().indexOf(word); at >= 0; at = text.text().indexOf(word, at + 1)) {
      spans.add(new Span(text.origins()[at], text.origins()[at + word.length()]));
    }
    return spans;
  }
}
