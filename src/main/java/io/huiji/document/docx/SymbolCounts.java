package io.huiji.document.docx;

import java.util.Arrays;

/// How often each symbol of DEFLATE occurs in a text.
final class SymbolCounts {

  static final int LITERALS_AND_LENGTHS = 286;
  static final int DISTANCES = 30;
  static final int END = 256;

  private static final int FIRST_LENGTH = 257;
  private static final int LAST_LENGTH = 285;

  private final int[] literals = new int[LITERALS_AND_LENGTHS];
  private final int[] distances = new int[DISTANCES];

  void count(byte[] text, Sequences sequences) {
    Arrays.fill(literals, 0);
    Arrays.fill(distances, 0);
    // a code has at least two symbols, whether the text has or not
    literals[END] = 1;
    literals['<'] = 1;
    distances[0] = 1;
    distances[1] = 1;
    var at = 0;
    for (var index = 0; index < sequences.count(); index++) {
      var sequence = sequences.at(index);
      for (var until = at + Sequences.literals(sequence); at < until; at++) {
        literals[text[at] & 0xFF]++;
      }
      var length = Sequences.length(sequence);
      if (length > 0) {
        literals[lengthSymbol(length)]++;
        distances[distanceSymbol(Sequences.distance(sequence))]++;
        at += length;
      }
    }
  }

  int[] literals() {
    return literals;
  }

  int[] distances() {
    return distances;
  }

  /// RFC 1951, 3.2.5: the symbol of a match's length, 3 to 258.
  static int lengthSymbol(int length) {
    if (length == Sequences.LONGEST) {
      return LAST_LENGTH;
    }
    var extra = lengthExtra(length);
    return FIRST_LENGTH + (extra << 2) + ((length - Sequences.SHORTEST) >>> extra);
  }

  /// How many bits follow that symbol.
  static int lengthExtra(int length) {
    return length == Sequences.LONGEST
        ? 0
        : Math.max(0, log2(Math.max(1, length - Sequences.SHORTEST)) - 2);
  }

  static int distanceSymbol(int distance) {
    var extra = distanceExtra(distance);
    return (extra << 1) + ((distance - 1) >>> extra);
  }

  static int distanceExtra(int distance) {
    return Math.max(0, log2(Math.max(1, distance - 1)) - 1);
  }

  private static int log2(int value) {
    return 31 - Integer.numberOfLeadingZeros(value);
  }
}
