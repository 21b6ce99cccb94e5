package io.huiji.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// BM25 with the weights that did best on Chinese official texts (bigrams over whole texts: k1 5, b
/// 0.1; titles: k1 1.2, b 0.3). Lengths are held against fixed usual ones and not against the
/// average of the index, which would tell of records that the asker may not know.
final class Ranking extends PerFieldSimilarityWrapper {

  private static final long USUAL_TEXT = 12_000;
  private static final long USUAL_TITLE = 20;

  private static final Similarity LONG_TEXTS = new TextLength.Weighing(5, 0.1f);
  private static final Similarity SHORT_TEXTS = new BM25Similarity(1.2f, 0.3f);

  @Override
  public Similarity get(String field) {
    return field.startsWith(Fields.TEXT) ? LONG_TEXTS : SHORT_TEXTS;
  }

  /// In characters.
  static long usualLength(String field) {
    return field.startsWith(Fields.TEXT) ? USUAL_TEXT : USUAL_TITLE;
  }
}
