package io.huiji.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// A walk through the comparable form of texts in {@link TextCode}, without making it: entries of
/// the code that hold nothing of what is looked for are passed over at a step.
public final class TextWalk {

  /// Of an entry, beside what {@link TextCode} tells of it: which bit says whether it holds
  /// something asked.
  static final int ASKED = 6;

  /// Above how many characters an entry has, and whether its first is skipped.
  private static final int CODE = 5;

  /// So many characters are put of any entry without looking how many it has.
  private static final int UNLOOKED = 4;

  private static final Table TABLE = Table.make();

  private final byte[] entries;

  /// For each character of the table, which of the asked it is, from 1; 0 for none.
  private final short[] numbers = new short[TABLE.characters.length + UNLOOKED];

  /// The same of all of them, for what is not in the table.
  private final Map<Integer, Integer> all = new HashMap<>();

  /// Which of the asked characters stand in a text and where, in the order of their places.
  public static final class Found {

    private int[] places = new int[0];
    private int[] numbers = new int[0];
    private int size;

    /// Entries of the text that hold something asked: which, how many of its characters count, and
    /// whether the first does not; below zero what is in no entry.
    private int[] entries = new int[0];

    /// How many characters stand before each.
    private int[] before = new int[0];

    public int size() {
      return size;
    }

    /// How many characters stand before.
    public int place(int at) {
      return places[at];
    }

    /// Which of the asked it is, from 0.
    public int number(int at) {
      return numbers[at] - 1;
    }

    private void makeRoomForEntries(int many) {
      if (entries.length < many) {
        entries = Arrays.copyOf(entries, many + many / 4);
        before = Arrays.copyOf(before, many + many / 4);
      }
    }

    /// No more than is needed: a text may be as long as somebody likes.
    private void makeRoom(int holding) {
      var characters = UNLOOKED;
      for (var n = 0; n < holding; n++) {
        characters += entries[n] < 0 ? 1 : entries[n] >> 1 & TextCode.LENGTH;
      }
      if (places.length < characters) {
        places = new int[characters + characters / 4];
        numbers = new int[characters + characters / 4];
      }
    }
  }

  /// @param asked different characters of the comparable form
  public TextWalk(int[] asked) {
    entries = TABLE.asked(Arrays.stream(asked));
    for (var n = 0; n < asked.length; n++) {
      all.put(asked[n], n + 1);
      if (Character.isBmpCodePoint(asked[n])) {
        for (var at = TABLE.firsts[asked[n]]; at < TABLE.firsts[asked[n] + 1]; at++) {
          numbers[TABLE.holding[at]] = (short) (n + 1);
        }
      }
    }
  }

  static Table table() {
    return TABLE;
  }

  /// Of all entries.
  ///
  /// @param characters of one after the other
  /// @param starts where each begins; one more for the end
  /// @param entries what is worth knowing at every step
  /// @param codes for each of the characters, which entry it is of
  /// @param firsts for each char, where in {@code holding} its places begin
  /// @param holding places among the characters, char by char
  record Table(
      char[] characters, int[] starts, byte[] entries, short[] codes, int[] firsts, int[] holding) {

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

    static Table make() {
      var characters = new StringBuilder();
      var starts = new int[TextCode.entries() + 1];
      var entries = new byte[TextCode.entries()];
      for (var code = 0; code < entries.length; code++) {
        characters.append(TextCode.normal(code));
        starts[code + 1] = characters.length();
        entries[code] = TextCode.walked(code);
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
      var holding = new int[characters.length];
      var codes = new short[characters.length];
      for (var code = 0; code < entries.length; code++) {
        for (var at = starts[code]; at < starts[code + 1]; at++) {
          holding[next[characters[at]]++] = at;
          codes[at] = (short) code;
        }
      }
      return new Table(characters, starts, entries, codes, firsts, holding);
    }
  }

  /// @param found where what stands in this text is put instead of what is there
  public void through(byte[] bytes, int offset, int length, Found found) {
    found.makeRoomForEntries(length);
    var holding = entries(bytes, offset, offset + length, found);
    found.makeRoom(holding);
    characters(holding, found);
  }

  /// Looks at all entries, and notes those that hold something.
  ///
  /// @return how many these are
  private int entries(byte[] bytes, int offset, int end, Found found) {
    var noted = found.entries;
    var before = found.before;
    var size = 0;
    var place = 0;
    var blank = false;
    for (var at = offset; at < end; ) {
      var first = bytes[at++] & 0xFF;
      if (first == TextCode.ESCAPE) {
        var character = TextCode.escaped(bytes, at, end);
        at += TextCode.escapedSize(character);
        var folded = Characters.fold(character);
        if (!blank || !folded.equals(" ")) {
          found.makeRoomForEntries(size + folded.length() + end - at);
          noted = found.entries;
          before = found.before;
          for (var one : folded.codePoints().toArray()) {
            noted[size] = -all.getOrDefault(one, 0);
            before[size] = place++;
            size += noted[size] < 0 ? 1 : 0;
          }
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
      var skipped = blank ? entry >> TextCode.BEGINS_BLANK & 1 : 0;
      var characters = (entry & TextCode.LENGTH) - skipped;
      if ((entry >> ASKED & 1) != 0) {
        noted[size] = code << CODE | characters << 1 | skipped;
        before[size++] = place;
      }
      place += characters;
      blank = characters > 0 ? (entry >> TextCode.ENDS_BLANK & 1) != 0 : blank;
    }
    return size;
  }

  /// Which of their characters are asked cannot be guessed: what is not is put too, and written
  /// over by the next. Nearly all have no more characters than are put without looking how many.
  private void characters(int entries, Found found) {
    var places = found.places;
    var which = found.numbers;
    var size = 0;
    for (var n = 0; n < entries; n++) {
      var entry = found.entries[n];
      var place = found.before[n];
      if (entry < 0) {
        places[size] = place;
        which[size++] = -entry;
        continue;
      }
      var from = TABLE.starts[entry >> CODE] + (entry & 1);
      var characters = entry >> 1 & TextCode.LENGTH;
      for (var at = 0; at < UNLOOKED; at++) {
        var number = numbers[from + at] & ((at - characters) >> 31);
        places[size] = place + at;
        which[size] = number;
        size += -number >>> 31;
      }
      for (var at = UNLOOKED; at < characters; at++) {
        places[size] = place + at;
        which[size] = numbers[from + at];
        size += -numbers[from + at] >>> 31;
      }
    }
    found.size = size;
  }
}
