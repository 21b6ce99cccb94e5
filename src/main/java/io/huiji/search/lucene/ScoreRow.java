package io.huiji.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.Bits;

/// The scores of a word in a window of records: of the fields that hold it the best counts whole,
/// and the others a little ({@link Queries#OTHER_FIELDS}).
final class ScoreRow {

  private static final int WORDS = WordScan.WINDOW / Long.SIZE;

  private final float[] best = new float[WordScan.WINDOW];
  private final float[] others = new float[WordScan.WINDOW];
  private long[] met = new long[WORDS];
  private long[] before = new long[WORDS];
  private int from;

  /// Nothing has been met in the window that begins here.
  void begin(int first) {
    var cleared = before;
    Arrays.fill(cleared, 0);
    before = met;
    met = cleared;
    from = first;
  }

  int from() {
    return from;
  }

  /// @param joins whether this is only another way of being found in the same field
  void put(int doc, float score, boolean joins) {
    var at = doc - from;
    var bit = 1L << at;
    if ((met[at >>> 6] & bit) == 0) {
      met[at >>> 6] |= bit;
      best[at] = score;
      others[at] = 0;
    } else if (joins) {
      best[at] = Math.max(best[at], score);
    } else if (score >= best[at]) {
      others[at] += best[at];
      best[at] = score;
    } else {
      others[at] += score;
    }
  }

  float score(int at) {
    return best[at] + others[at] * Queries.OTHER_FIELDS;
  }

  /// @param into gets the places of those met, rising
  /// @return how many
  int count(int[] into) {
    var many = 0;
    for (var word = 0; word < WORDS; word++) {
      for (var left = met[word]; left != 0; left &= left - 1) {
        into[many++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return many;
  }

  /// Those met so far, for as long as no other window than the next is begun.
  Bits bits() {
    var these = met;
    var first = from;
    return new Bits() {
      @Override
      public boolean get(int doc) {
        var at = doc - first;
        return (these[at >>> 6] & (1L << at)) != 0;
      }

      @Override
      public int length() {
        return first + WordScan.WINDOW;
      }
    };
  }
}
