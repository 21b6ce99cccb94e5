package io.huiji.search.text;

import java.util.stream.IntStream;

/// A walk through the comparable form of texts in {@link TextCode}, without making it: entries of
/// the code that hold nothing of what is looked for are passed over at a step.
public final class TextWalk {

  /// Of an entry: how many characters it has, and three bits.
  static final int LENGTH = 0x0F;

  static final int BEGINS_BLANK = 0x10;
  static final int ENDS_BLANK = 0x20;
  static final int ASKED = 0x40;

  private static final Table TABLE = Table.make();

  private final byte[] entries;

  /// Is told of the characters that the walk is for, and of some others.
  public interface Taker {

    /// @param place how many characters stand before
    void at(int place, int character);
  }

  /// @param asked characters of the comparable form
  public TextWalk(IntStream asked) {
    entries = TABLE.asked(asked);
  }

  static Table table() {
    return TABLE;
  }

  /// Of all entries.
  ///
  /// @param characters of one after the other
  /// @param starts where each begins; one more for the end
  /// @param entries what is worth knowing at every step
  /// @param firsts for each char, where in {@code holding} the entries begin that hold it
  record Table(char[] characters, int[] starts, byte[] entries, int[] firsts, short[] holding) {

    /// What is worth knowing of each, with a bit where it holds any of these characters.
    byte[] asked(IntStream characters) {
      var marked = entries.clone();
      characters
          .filter(Character::isBmpCodePoint)
          .forEach(
              character -> {
                for (var n = firsts[character]; n < firsts[character + 1]; n++) {
                  marked[holding[n]] |= ASKED;
                }
              });
      return marked;
    }

    static Table make() {
      var characters = new StringBuilder();
      var starts = new int[TextCode.entries() + 1];
      var entries = new byte[TextCode.entries()];
      for (var code = 0; code < entries.length; code++) {
        var entry = TextCode.normal(code);
        if (entry.length() > LENGTH
            || entry.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
          throw new IllegalStateException("not fit for the text code: " + entry);
        }
        characters.append(entry);
        starts[code + 1] = characters.length();
        var blanks =
            (TextCode.blank(code) ? BEGINS_BLANK : 0) | (entry.endsWith(" ") ? ENDS_BLANK : 0);
        entries[code] = (byte) (entry.length() | blanks);
      }
      return holding(characters.toString().toCharArray(), starts, entries);
    }

    private static Table holding(char[] characters, int[] starts, byte[] entries) {
      var firsts = new int[Character.MAX_VALUE + 2];
      for (var character : characters) {
        firsts[character + 1]++;
      }
      for (var character = 0; character <= Character.MAX_VALUE; character++) {
        firsts[character + 1] += firsts[character];
      }
      var next = firsts.clone();
      var holding = new short[characters.length];
      for (var code = 0; code < entries.length; code++) {
        for (var at = starts[code]; at < starts[code + 1]; at++) {
          holding[next[characters[at]]++] = (short) code;
        }
      }
      return new Table(characters, starts, entries, firsts, holding);
    }
  }

  public void through(byte[] bytes, int offset, int length, Taker taker) {
    var place = 0;
    var blank = false;
    var end = offset + length;
    for (var at = offset; at < end; ) {
      var first = bytes[at++] & 0xFF;
      if (first == TextCode.ESCAPE) {
        var character = TextCode.escaped(bytes, at, end);
        at += TextCode.escapedSize(character);
        var folded = Characters.fold(character);
        if (!blank || !folded.equals(" ")) {
          place = tell(folded, place, taker);
          blank = folded.isEmpty() ? blank : folded.endsWith(" ");
        }
        continue;
      }
      // no branch: one byte or two cannot be guessed
      var two = (TextCode.ONE - 1 - first) >>> 31;
      var second = bytes[Math.min(at, end - 1)] & 0xFF;
      var code = first + (-two & (TextCode.ONE - first + ((first - TextCode.ONE) << 8) + second));
      at += two;
      var entry = entries[code];
      var skipped = blank && (entry & BEGINS_BLANK) != 0 ? 1 : 0;
      var characters = (entry & LENGTH) - skipped;
      if ((entry & ASKED) != 0) {
        tell(TABLE.starts[code] + skipped, characters, place, taker);
      }
      place += characters;
      blank = characters > 0 ? (entry & ENDS_BLANK) != 0 : blank;
    }
  }

  private static void tell(int from, int characters, int place, Taker taker) {
    for (var n = 0; n < characters; n++) {
      taker.at(place + n, TABLE.characters[from + n]);
    }
  }

  private static int tell(String folded, int place, Taker taker) {
    var next = place;
    for (var at = 0; at < folded.length(); ) {
      var character = folded.codePointAt(at);
      taker.at(next++, character);
      at += Character.charCount(character);
    }
    return next;
  }
}
