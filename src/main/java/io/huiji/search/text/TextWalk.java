package io.huiji.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A walk through the comparable form of texts in {@link TextCode}, without making it: entries of
/// the code that hold nothing of what is looked for are passed over at a step. It goes stretch by
/// stretch, so that what it notes stays near the processor and takes no room by the text's length.
///
/// One text after the other; not for several threads.
public final class TextWalk {

  /// Bytes of a stretch, and some more where its last entry ends behind it.
  static final int STRETCH = 512;

  /// No byte of a text, and no three of them, become more characters of the comparable form.
  static final int MOST = 18;

  /// So many characters are put of any entry without looking how many it has.
  private static final int UNLOOKED = 4;

  /// Above how many characters an entry has, and whether its first is skipped.
  private static final int CODE = 5;

  private static final EntryTable TABLE = EntryTable.ALL;

  private final byte[] entries;

  /// For each character of the table, which of the asked it is, from 1; 0 for none.
  private final short[] numbers = new short[TABLE.characters().length + UNLOOKED];

  /// The same of all of them, for what is not in the table.
  private final Map<Integer, Integer> all = new HashMap<>();

  private final Waypoints waypoints = new Waypoints();

  /// Entries of the stretch that hold something asked: which, how many of its characters count, and
  /// whether the first does not; below zero what is in no entry.
  private final int[] noted = new int[(STRETCH / 3 + 2) * MOST];

  /// How many characters stand before each.
  private final int[] before = new int[noted.length];

  /// What was found in the stretch: where, and which.
  private final int[] places = new int[(STRETCH + 1) * MOST + UNLOOKED];

  private final int[] found = new int[places.length];
  private int size;

  private byte[] bytes = new byte[0];
  private int offset;
  private int end;

  /// Where the walk is, how many characters it has passed, and whether the last was a blank.
  private int at;

  private int passed;
  private boolean blank;

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

  /// To the beginning of a text.
  public void begin(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.offset = offset;
    this.end = offset + length;
    this.at = offset;
    this.passed = 0;
    this.blank = false;
    waypoints.begin(length / STRETCH + 1);
  }

  /// Through the next stretch.
  ///
  /// @return whether there was one
  public boolean next() {
    if (at >= end) {
      return false;
    }
    waypoints.note(at - offset, passed, blank);
    characters(entries(Math.min(end, at + STRETCH)));
    return true;
  }

  /// How many of the asked stand in the stretch.
  public int size() {
    return size;
  }

  /// How many characters of the text stand before the n-th of them.
  public int place(int n) {
    return places[n];
  }

  /// Which of the asked it is, from 0.
  public int asked(int n) {
    return found[n] - 1;
  }

  /// A character that the walk has passed, from not far before.
  public TextPlace textPlace(int character) {
    return waypoints.place(character);
  }

  /// Looks at all entries of a stretch, and notes those that hold something.
  ///
  /// @return how many these are
  private int entries(int until) {
    var bytes = this.bytes;
    var entries = this.entries;
    var noted = this.noted;
    var before = this.before;
    var at = this.at;
    var passed = this.passed;
    var blank = this.blank;
    var holding = 0;
    while (at < until) {
      var first = bytes[at++] & 0xFF;
      if (first == TextCode.ESCAPE) {
        var character = TextCode.escaped(bytes, at, end);
        at += TextCode.escapedSize(character);
        var folded = Characters.fold(character);
        if (!blank || !folded.equals(" ")) {
          for (var one : folded.codePoints().toArray()) {
            noted[holding] = -all.getOrDefault(one, 0);
            before[holding] = passed++;
            holding += noted[holding] < 0 ? 1 : 0;
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
        noted[holding] = code << CODE | characters << 1 | skipped;
        before[holding++] = passed;
      }
      passed += characters;
      blank = characters > 0 ? (entry >> TextCode.ENDS_BLANK & 1) != 0 : blank;
    }
    this.at = at;
    this.passed = passed;
    this.blank = blank;
    return holding;
  }

  /// Which of their characters are asked cannot be guessed: what is not is put too, and written
  /// over by the next. Nearly all have no more characters than are put without looking how many.
  private void characters(int holding) {
    var places = this.places;
    var found = this.found;
    var to = 0;
    for (var n = 0; n < holding; n++) {
      var entry = noted[n];
      var place = before[n];
      if (entry < 0) {
        places[to] = place;
        found[to++] = -entry;
        continue;
      }
      var from = TABLE.starts()[entry >> CODE] + (entry & 1);
      var characters = entry >> 1 & TextCode.LENGTH;
      for (var at = 0; at < UNLOOKED; at++) {
        var number = numbers[from + at] & ((at - characters) >> 31);
        places[to] = place + at;
        found[to] = number;
        to += -number >>> 31;
      }
      for (var at = UNLOOKED; at < characters; at++) {
        places[to] = place + at;
        found[to] = numbers[from + at];
        to += -numbers[from + at] >>> 31;
      }
    }
    size = to;
  }
}
