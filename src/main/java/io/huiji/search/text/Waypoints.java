package io.huiji.search.text;

import java.util.Arrays;

/// Where a walk through a text has been, stretch by stretch: from there one comes to its characters
/// sooner than from the beginning.
final class Waypoints {

  /// So much before a place that is come to later: a passage shows some of what stands before it.
  private static final int NEARBY = 256;

  private int[] froms = new int[0];
  private int[] passed = new int[0];
  private boolean[] blanks = new boolean[0];
  private int size;

  /// Forgets all.
  ///
  /// @param most so many at most are noted from now on
  void begin(int most) {
    if (froms.length < most) {
      froms = new int[most];
      passed = new int[most];
      blanks = new boolean[most];
    }
    size = 0;
  }

  /// In rising order; as in {@link TextPlace}.
  void note(int from, int characters, boolean blank) {
    froms[size] = from;
    passed[size] = characters;
    blanks[size++] = blank;
  }

  TextPlace place(int character) {
    var found = Arrays.binarySearch(passed, 0, size, character - NEARBY);
    var at = found < 0 ? -found - 2 : found;
    return at < 0
        ? TextPlace.of(character)
        : new TextPlace(character, froms[at], passed[at], blanks[at]);
  }
}
