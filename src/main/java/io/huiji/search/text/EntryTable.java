package io.huiji.search.text;

import java.util.stream.IntStream;

/// All entries of {@link TextCode} in their comparable form, and where among them each char is.
///
/// @param characters of one after the other
/// @param starts where each begins; one more for the end
/// @param entries what is worth knowing at every step
/// @param codes for each of the characters, which entry it is of
/// @param firsts for each char, where in {@code holding} its places begin
/// @param holding places among the characters, char by char
record EntryTable(
    char[] characters, int[] starts, byte[] entries, short[] codes, int[] firsts, int[] holding) {

  /// Of an entry, beside what {@link TextCode#step} tells of it: which bit says whether it holds
  /// something asked.
  static final int ASKED = 6;

  static final EntryTable ALL = make();

  /// What is worth knowing of each, with a bit where it holds any of these characters.
  byte[] asked(IntStream characters) {
    var marked = entries.clone();
    characters
        .filter(Character::isBmpCodePoint)
        .forEach(
            character -> {
              for (var n = firsts[character]; n < firsts[character + 1]; n++) {
                marked[codes[holding[n]]] |= 1 << ASKED;
              }
            });
    return marked;
  }

  private static EntryTable make() {
    var characters = new StringBuilder();
    var starts = new int[TextCode.entries() + 1];
    var entries = new byte[TextCode.entries()];
    for (var code = 0; code < entries.length; code++) {
      characters.append(TextCode.normal(code));
      starts[code + 1] = characters.length();
      entries[code] = (byte) TextCode.step(code);
    }
    return holding(characters.toString().toCharArray(), starts, entries);
  }

  private static EntryTable holding(char[] characters, int[] starts, byte[] entries) {
    var firsts = new int[Character.MAX_VALUE + 2];
    for (var character : characters) {
      firsts[character + 1]++;
    }
    for (var character = 0; character <= Character.MAX_VALUE; character++) {
      firsts[character + 1] += firsts[character];
    }
    var next = firsts.clone();
    var holding = new int[characters.length];
    var codes = new short[characters.length];
    for (var code = 0; code < entries.length; code++) {
      for (var at = starts[code]; at < starts[code + 1]; at++) {
        holding[next[characters[at]]++] = at;
        codes[at] = (short) code;
      }
    }
    return new EntryTable(characters, starts, entries, codes, firsts, holding);
  }
}
