package io.huiji.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// The scores of a word in a window of records: of the fields that hold it the best counts whole,
/// and the others a little ({@link Queries#OTHER_FIELDS}). The ways of being found in the text are
/// one field, of which the best counts.
final class ScoreRow {

  private static final int WORDS = WordScan.WINDOW / Long.SIZE;

  private final float[] text = new float[WordScan.WINDOW];
  private final float[] best = new float[WordScan.WINDOW];
  private final float[] others = new float[WordScan.WINDOW];
  private final long[] met = new long[WORDS];
  private int from;

  /// Nothing has been met in the window that begins here.
  void begin(int first) {
    Arrays.fill(met, 0);
    from = first;
  }

  /// @param inText whether in the text and not in another field
  void put(int doc, float score, boolean inText) {
    var at = doc - from;
    var bit = 1L << at;
    if ((met[at >>> 6] & bit) == 0) {
      met[at >>> 6] |= bit;
      text[at] = 0;
      best[at] = 0;
      others[at] = 0;
    }
    if (inText) {
      text[at] = Math.max(text[at], score);
    } else {
      others[at] += Math.min(best[at], score);
      best[at] = Math.max(best[at], score);
    }
  }

  float score(int at) {
    return (met[at >>> 6] & (1L << at)) == 0 ? 0 : score(at, text[at]);
  }

  /// What it may come to at most.
  ///
  /// @param most what may still be put for the text
  float bound(int at, float most) {
    return (met[at >>> 6] & (1L << at)) == 0 ? most : score(at, Math.max(text[at], most));
  }

  private float score(int at, float inText) {
    var less = Math.min(best[at], inText) + others[at];
    return Math.max(best[at], inText) + less * Queries.OTHER_FIELDS;
  }

  /// @param into gets the places of those met
  void met(FixedBitSet into) {
    var bits = into.getBits();
    for (var word = 0; word < WORDS; word++) {
      bits[word] |= met[word];
    }
  }
}
