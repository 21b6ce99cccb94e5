package io.huiji.search.lucene;

import java.util.Arrays;
import java.util.List;

/// Which terms the texts of a segment hold, and how often. A term is a number: one character, or
/// two of them. Each gets a running number when it is met first; then it is known how often each
/// occurs, so every occurrence goes at once to where it belongs.
final class TextInverter {

  private static final int HALF = 21;
  private static final int UNKNOWN = 0xFFFD;

  /// What of a text is to be found, in the order of its places.
  private interface Taking {
    void from(Inverted text, Gathering to);
  }

  /// @param differences of its folded form, {@link Folding#differences}, each number as one
  ///   character
  record Inverted(String text, String differences) {}

  private final List<Inverted> texts;
  private final Taking taking;

  private TextInverter(List<Inverted> texts, Taking taking) {
    this.texts = texts;
    this.taking = taking;
  }

  /// Pairs of neighbours.
  static TextInverter pairs(List<Inverted> texts) {
    return new TextInverter(texts, (text, to) -> pairs(text.text(), to));
  }

  /// The same of the folded places.
  static TextInverter folded(List<Inverted> texts) {
    return new TextInverter(texts, (text, to) -> pairs(text.differences(), to));
  }

  /// Single characters; and of the folded places those that the text has not, marked as such.
  static TextInverter singles(List<Inverted> texts) {
    return new TextInverter(
        texts,
        (text, to) -> {
          singles(text.text(), to);
          foldedSingles(text, to);
        });
  }

  private static void singles(String text, Gathering to) {
    for (var at = 0; at < text.length(); ) {
      var character = text.codePointAt(at);
      to.add(whole(character));
      at += Character.charCount(character);
    }
  }

  private static void foldedSingles(Inverted text, Gathering to) {
    var folded = text.differences();
    for (var at = 0; at < folded.length(); ) {
      var character = folded.codePointAt(at);
      if (text.text().indexOf(character) < 0) {
        to.add(((long) Character.MAX_CODE_POINT << HALF) | whole(character));
      }
      at += Character.charCount(character);
    }
  }

  private static void pairs(String text, Gathering to) {
    if (text.isEmpty()) {
      return;
    }
    var before = whole(text.codePointAt(0));
    for (var at = Character.charCount(before); at < text.length(); ) {
      var character = text.codePointAt(at);
      var whole = whole(character);
      to.add(((long) before << HALF) | whole);
      before = whole;
      at += Character.charCount(character);
    }
  }

  /// Half of a pair of chars becomes what it becomes in bytes.
  private static int whole(int character) {
    var half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half ? UNKNOWN : character;
  }

  /// The characters of a term, as many as it has.
  static void characters(long term, StringBuilder into) {
    var first = (int) (term >>> HALF);
    if (first > 0) {
      into.appendCodePoint(first);
    }
    into.appendCodePoint((int) term & ((1 << HALF) - 1));
  }

  /// Whether it is a pair of Chinese characters.
  static boolean chinese(long term) {
    return Character.isIdeographic((int) (term >>> HALF))
        && Character.isIdeographic((int) term & ((1 << HALF) - 1));
  }

  InvertedTerms terms() {
    var gathered =
        new Gathering(
            texts.stream()
                .mapToInt(text -> text.text().length() + text.differences().length())
                .sum());
    var starts = new int[texts.size() + 1];
    for (var doc = 0; doc < texts.size(); doc++) {
      taking.from(texts.get(doc), gathered);
      starts[doc + 1] = gathered.size;
    }
    return gathered.sorted(starts);
  }

  /// Terms as they are met.
  private static final class Gathering {

    private static final int LEAST_SLOTS = 1 << 6;
    private static final int MOST_AT_FIRST = 1 << 16;

    private long[] terms;
    private int[] numbers;
    private int[] counts;
    private int known;
    private final int[] met;
    private int size;

    Gathering(int most) {
      var slots =
          Math.clamp(Integer.highestOneBit(Math.max(1, most)) * 4L, LEAST_SLOTS, MOST_AT_FIRST);
      terms = new long[slots];
      numbers = new int[slots];
      counts = new int[slots];
      met = new int[most];
    }

    void add(long term) {
      var slot = slot(term);
      if (terms[slot] == 0) {
        if (known >= terms.length / 2) {
          grow();
          slot = slot(term);
        }
        terms[slot] = term + 1;
        numbers[slot] = known++;
      }
      var number = numbers[slot];
      counts[number]++;
      met[size++] = number;
    }

    /// A free slot holds 0, one that is taken the term plus one.
    private int slot(long term) {
      var slot = (int) ((term * 0x9E3779B97F4A7C15L) >>> 33) & (terms.length - 1);
      while (terms[slot] != 0 && terms[slot] != term + 1) {
        slot = (slot + 1) & (terms.length - 1);
      }
      return slot;
    }

    private void grow() {
      var oldTerms = terms;
      var oldNumbers = numbers;
      terms = new long[oldTerms.length * 2];
      numbers = new int[terms.length];
      counts = Arrays.copyOf(counts, terms.length);
      for (var old = 0; old < oldTerms.length; old++) {
        if (oldTerms[old] != 0) {
          var slot = slot(oldTerms[old] - 1);
          terms[slot] = oldTerms[old];
          numbers[slot] = oldNumbers[old];
        }
      }
    }

    /// The order of the numbers is that of the terms' bytes in UTF-8.
    InvertedTerms sorted(int[] documents) {
      var sorted = new long[known];
      var left = known;
      for (var term : terms) {
        if (term != 0) {
          sorted[--left] = term - 1;
        }
      }
      Arrays.sort(sorted);
      var begins = new int[known + 1];
      var next = new int[known];
      for (var rank = 0; rank < known; rank++) {
        var number = numbers[slot(sorted[rank])];
        next[number] = begins[rank];
        begins[rank + 1] = begins[rank] + counts[number];
      }
      var places = new int[size];
      for (var place = 0; place < size; place++) {
        places[next[met[place]]++] = place;
      }
      return new InvertedTerms(sorted, begins, places, documents);
    }
  }
}
