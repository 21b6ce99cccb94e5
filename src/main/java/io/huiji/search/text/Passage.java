package io.huiji.search.text;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The passage of a text around the first of some words, and where in it the words stand.
///
/// @param text at most {@link #LONGEST} characters, dots included
public record Passage(String text, List<Span> marks) {

  /// What may be shown of a record outside of it (R17.6), dots included.
  public static final int LONGEST = 120;

  private static final int BEFORE = 40;

  /// So much of the source is looked at around a match; the rest need not be made readable.
  private static final int REACH = 600;

  /// So much is nearly always enough.
  private static final int NEAR = 160;

  private static final char LAST_SPACE = '\u3000';

  private static final String DOTS = "…";

  public Passage {
    marks = List.copyOf(marks);
  }

  /// @param end exclusive
  public record Span(int start, int end) {}

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /// Around a place.
  public static Passage around(List<Word> words, Source source) throws IOException {
    return of(source, BEFORE, words);
  }

  /// That begins at a place.
  public static Passage from(List<Word> words, Source source) throws IOException {
    return of(source, 0, words);
  }

  /// A text around a place in it.
  @FunctionalInterface
  public interface Source {

    /// @param reach so many chars on either side, where there are as many
    TextPiece around(int reach) throws IOException;
  }

  private static Passage of(Source source, int before, List<Word> words) throws IOException {
    var piece = source.around(NEAR + 1);
    var near = around(piece.place(), before, NEAR, piece.text());
    if (near.length() < LONGEST) {
      piece = source.around(REACH + 1);
      near = around(piece.place(), before, REACH, piece.text());
    }
    return new Passage(near, marks(words, near));
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
    var folded = folded(words, plain);
    var marks = new TreeSet<>(ORDER);
    for (var word : words) {
      addSpans(plain, word.plain(), marks);
      if (!folded.text().equals(plain.text()) || !word.folded().equals(word.plain())) {
        addSpans(folded, word.folded(), marks);
      }
    }
    return List.copyOf(marks);
  }

  private static Normal folded(List<Word> words, Normal plain) {
    for (var word : words) {
      if (!Folding.onlyLosesBlanks(word.plain())) {
        return Folding.fold(plain);
      }
    }
    return Blanks.leftOut(plain);
  }

  private static void addSpans(Normal text, String word, Set<Span> spans) {
    for (var at = text.text().indexOf(word); at >= 0; at = text.text().indexOf(word, at + 1)) {
      spans.add(new Span(text.origins()[at], text.origins()[at + word.length()]));
    }
  }
}
