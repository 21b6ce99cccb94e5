package io.huiji.document.docx;

import java.util.Arrays;

/// Lengths of the codes of a Huffman code, limited. Where a code would be too long, the counts are
/// levelled until none is.
final class HuffmanLengths {

  private static final int SYMBOL_BITS = 16;
  private static final int SYMBOL = (1 << SYMBOL_BITS) - 1;

  private HuffmanLengths() {}

  /// @param counts symbols that do not occur get no code; at least two do
  static int[] of(int[] counts, int longest) {
    var levelled = counts;
    while (true) {
      var lengths = unlimited(levelled);
      if (greatest(lengths) <= longest) {
        return lengths;
      }
      levelled = Arrays.stream(levelled).map(count -> (count + 1) / 2).toArray();
    }
  }

  private static int greatest(int[] lengths) {
    var greatest = 0;
    for (var length : lengths) {
      greatest = Math.max(greatest, length);
    }
    return greatest;
  }

  /// The symbols that occur, each below its count.
  private static long[] rarestFirst(int[] counts) {
    var found = new long[counts.length];
    var used = 0;
    for (var symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        found[used++] = ((long) counts[symbol] << SYMBOL_BITS) | symbol;
      }
    }
    Arrays.sort(found, 0, used);
    return Arrays.copyOf(found, used);
  }

  /// Joins the two rarest again and again; leaves come in order, and so do the joined ones.
  private static int[] unlimited(int[] counts) {
    var rarest = rarestFirst(counts);
    var leaves = rarest.length;
    var weights = new long[2 * leaves];
    var parents = new int[2 * leaves];
    for (var leaf = 0; leaf < leaves; leaf++) {
      weights[leaf] = rarest[leaf] >>> SYMBOL_BITS;
    }
    var leaf = 0;
    var joined = leaves;
    for (var next = leaves; next < 2 * leaves - 1; next++) {
      for (var child = 0; child < 2; child++) {
        var takesLeaf = leaf < leaves && (joined >= next || weights[leaf] <= weights[joined]);
        var node = takesLeaf ? leaf++ : joined++;
        weights[next] += weights[node];
        parents[node] = next;
      }
    }
    var lengths = new int[counts.length];
    var depths = new int[2 * leaves];
    for (var node = 2 * leaves - 3; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      if (node < leaves) {
        lengths[(int) rarest[node] & SYMBOL] = depths[node];
      }
    }
    return lengths;
  }
}
