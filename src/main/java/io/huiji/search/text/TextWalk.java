package io.huiji.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A walk through the comparable form of texts in {@link TextCode}, without making it: entries of
/// the code that hold nothing of what is looked for are passed over at a step.
public final class TextWalk {

  /// Above how many characters an entry has, and whether its first is skipped.
  private static final int CODE = 5;

  private static final EntryTable TABLE = EntryTable.ALL;

  private final byte[] entries;

  /// For each character of the table, which of the asked it is, from 1; 0 for none.
  private final short[] numbers = new short[TABLE.characters().length + FoundCharacters.UNLOOKED];

  /// The same of all of them, for what is not in the table.
  private final Map<Integer, Integer> all = new HashMap<>();

  /// @param asked different characters of the comparable form
  public TextWalk(int[] asked) {
    entries = TABLE.asked(Arrays.stream(asked));
    for (var n = 0; n < asked.length; n++) {
      all.put(asked[n], n + 1);
      if (Character.isBmpCodePoint(asked[n])) {
        for (var at = TABLE.firsts()[asked[n]]; at < TABLE.firsts()[asked[n] + 1]; at++) {
          numbers[TABLE.holding()[at]] = (short) (n + 1);
        }
      }
    }
  }

  /// Which of the asked a character is, from 0; below 0 for none.
  public int number(int character) {
    return all.getOrDefault(character, 0) - 1;
  }

  /// @param found where what stands in this text is put instead of what is there
  public void through(byte[] bytes, int offset, int length, FoundCharacters found) {
    found.begin(length);
    var holding = new Walk(bytes, offset, offset + length, found).toTheEnd();
    found.makeRoom(holding);
    characters(holding, found);
  }

  /// Looks at all entries, and notes those that hold something.
  private final class Walk {

    private final byte[] bytes;
    private final int offset;
    private final int end;
    private final FoundCharacters found;
    private int at;
    private int place;
    private boolean blank;
    private int size;

    Walk(byte[] bytes, int offset, int end, FoundCharacters found) {
      this.bytes = bytes;
      this.offset = offset;
      this.end = end;
      this.found = found;
      this.at = offset;
    }

    /// @return how many hold something
    int toTheEnd() {
      while (at < end) {
        found.note(at - offset, place, blank);
        entries(Math.min(end, at + FoundCharacters.STRIDE));
      }
      return size;
    }

    private void entries(int until) {
      var noted = found.entries;
      var before = found.before;
      var at = this.at;
      var place = this.place;
      var blank = this.blank;
      var size = this.size;
      while (at < until) {
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
        var follows = TextCode.follows(first);
        var code = TextCode.code(first, follows, bytes, at, end);
        at += follows;
        var entry = entries[code];
        var skipped = blank ? entry >> TextCode.BEGINS_BLANK & 1 : 0;
        var characters = (entry & TextCode.LENGTH) - skipped;
        if ((entry >> EntryTable.ASKED & 1) != 0) {
          noted[size] = code << CODE | characters << 1 | skipped;
          before[size++] = place;
        }
        place += characters;
        blank = characters > 0 ? (entry >> TextCode.ENDS_BLANK & 1) != 0 : blank;
      }
      this.at = at;
      this.place = place;
      this.blank = blank;
      this.size = size;
    }
  }

  /// Which of their characters are asked cannot be guessed: what is not is put too, and written
  /// over by the next. Nearly all have no more characters than are put without looking how many.
  private void characters(int entries, FoundCharacters found) {
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
      var from = TABLE.starts()[entry >> CODE] + (entry & 1);
      var characters = entry >> 1 & TextCode.LENGTH;
      for (var at = 0; at < FoundCharacters.UNLOOKED; at++) {
        var number = numbers[from + at] & ((at - characters) >> 31);
        places[size] = place + at;
        which[size] = number;
        size += -number >>> 31;
      }
      for (var at = FoundCharacters.UNLOOKED; at < characters; at++) {
        places[size] = place + at;
        which[size] = numbers[from + at];
        size += -numbers[from + at] >>> 31;
      }
    }
    found.size = size;
  }
}
