package io.huiji.document.docx;

import java.util.Arrays;

/// A text as LZ77 sees it: stretches that are written out, each followed by a match with bytes that
/// went before. Matches that follow each other at the same distance are one match.
final class Sequences {

  /// The farthest that a match may reach back (RFC 1951).
  static final int WINDOW = 1 << 15;

  static final int SHORTEST = 3;
  static final int LONGEST = 258;

  private static final int LENGTH_BITS = 9;
  private static final int DISTANCE_BITS = 15;

  private long[] all = new long[1 << 12];
  private int count;
  private int literals;
  private long literalsInAll;
  private int pendingLength;
  private int pendingDistance;

  void clear() {
    count = 0;
    literals = 0;
    literalsInAll = 0;
    pendingLength = 0;
  }

  /// So many bytes are written out.
  void literals(int bytes) {
    if (pendingLength > 0) {
      settle();
    }
    literals += bytes;
  }

  /// So many bytes are the same as those so far back.
  ///
  /// @param distance 1 to {@link #WINDOW}
  void match(int length, int distance) {
    if (pendingLength > 0 && pendingDistance == distance) {
      pendingLength += length;
      return;
    }
    if (pendingLength > 0) {
      settle();
    }
    pendingLength = length;
    pendingDistance = distance;
  }

  void end() {
    settle();
    if (literals > 0) {
      add(0, 1);
    }
  }

  private void settle() {
    while (pendingLength >= SHORTEST) {
      // never leaves a rest that is too short for a match of its own
      var length =
          pendingLength <= LONGEST ? pendingLength : Math.min(LONGEST, pendingLength - SHORTEST);
      add(length, pendingDistance);
      pendingLength -= length;
    }
    literals += pendingLength;
    pendingLength = 0;
  }

  private void add(int length, int distance) {
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] =
        ((long) literals << (LENGTH_BITS + DISTANCE_BITS))
            | ((long) length << DISTANCE_BITS)
            | (distance - 1);
    literalsInAll += literals;
    literals = 0;
  }

  int count() {
    return count;
  }

  long literalsInAll() {
    return literalsInAll;
  }

  /// One stretch and its match, to be taken apart by the methods below.
  long at(int index) {
    return all[index];
  }

  static int literals(long sequence) {
    return (int) (sequence >>> (LENGTH_BITS + DISTANCE_BITS));
  }

  /// 0 for none, after the last stretch.
  static int length(long sequence) {
    return (int) (sequence >>> DISTANCE_BITS) & ((1 << LENGTH_BITS) - 1);
  }

  static int distance(long sequence) {
    return ((int) sequence & ((1 << DISTANCE_BITS) - 1)) + 1;
  }
}
