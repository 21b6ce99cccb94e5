package io.huiji.search.text;

import java.util.Arrays;

/// Which of the characters that a {@link TextWalk} looks for stand in a text and where, in the
/// order of their places. Filled anew by each walk.
public final class FoundCharacters {

  /// So many characters are put of any entry without looking how many it has.
  static final int UNLOOKED = 4;

  /// After about so many bytes the walk notes where it is.
  static final int STRIDE = 512;

  /// So much before a place that is come to later: a passage shows some of what stands before it.
  private static final int NEARBY = 256;

  int[] places = new int[0];
  int[] numbers = new int[0];
  int size;

  /// Entries of the text that hold something asked: which, how many of its characters count, and
  /// whether the first does not; below zero what is in no entry.
  int[] entries = new int[0];

  /// How many characters stand before each.
  int[] before = new int[0];

  /// Where the walk was, how many characters stand before that, and whether the last is a blank.
  private int[] froms = new int[0];

  private int[] passed = new int[0];
  private boolean[] blanks = new boolean[0];
  private int noted;

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

  /// A character of the text that was walked through last, from where the walk was not far before.
  public TextPlace textPlace(int character) {
    var last = Arrays.binarySearch(passed, 0, noted, character - NEARBY);
    var at = last < 0 ? -last - 2 : last;
    return at < 0
        ? TextPlace.of(character)
        : new TextPlace(character, froms[at], passed[at], blanks[at]);
  }

  void begin(int bytes) {
    makeRoomForEntries(bytes);
    var strides = bytes / STRIDE + 1;
    if (froms.length < strides) {
      froms = new int[strides];
      passed = new int[strides];
      blanks = new boolean[strides];
    }
    noted = 0;
  }

  void note(int from, int characters, boolean blank) {
    froms[noted] = from;
    passed[noted] = characters;
    blanks[noted++] = blank;
  }

  void makeRoomForEntries(int many) {
    if (entries.length < many) {
      entries = Arrays.copyOf(entries, many + many / 4);
      before = Arrays.copyOf(before, many + many / 4);
    }
  }

  /// No more than is needed: a text may be as long as somebody likes.
  void makeRoom(int holding) {
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
