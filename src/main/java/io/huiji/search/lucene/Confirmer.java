package io.huiji.search.lucene;

import io.huiji.search.text.Folding;
import io.huiji.search.text.Word;
import io.huiji.search.text.WordWalk;
import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Confirms by their texts which of the proposed records of a leaf hold a word, and how often.
final class Confirmer extends Scorer {

  /// About what it takes to read a text and to look through it, in Lucene's measure.
  private static final float READING = 1000;

  /// How records are scored.
  ///
  /// @param lengths null where the leaf has none
  record Scoring(SimScorer scores, @Nullable NumericDocValues lengths) {

    float of(int doc, int times) throws IOException {
      return scores.score(
          times, lengths != null && lengths.advanceExact(doc) ? lengths.longValue() : 1);
    }
  }

  private final Word word;
  private final WordWalk walk;
  private final Proposals proposals;
  private final Texts texts;
  private final @Nullable Scoring scoring;
  private final TwoPhaseIterator both;
  private int times;

  /// @param scoring null where no scores are wanted
  Confirmer(Word word, WordWalk walk, Proposals proposals, Texts texts, @Nullable Scoring scoring) {
    this.word = word;
    this.walk = walk;
    this.proposals = proposals;
    this.texts = texts;
    this.scoring = scoring;
    this.both =
        new TwoPhaseIterator(proposals.some()) {
          @Override
          public boolean matches() throws IOException {
            times = proposals.may() ? times(approximation.docID()) : 0;
            return times > 0;
          }

          @Override
          public float matchCost() {
            return READING;
          }
        };
  }

  private int times(int doc) throws IOException {
    var told = proposals.times();
    if (told > 0) {
      return told;
    }
    if (walk.folds()) {
      return told == 0 && !proposals.mayFolded() ? 0 : walked(doc);
    }
    var written = told == 0 ? 0 : walked(doc);
    return written > 0 ? written : folded(doc);
  }

  private int walked(int doc) throws IOException {
    var encoded = texts.encoded(doc);
    return walk.times(encoded.bytes, encoded.offset, encoded.length);
  }

  /// Makes the text only where it may still hold the word: most that are proposed do not.
  private int folded(int doc) throws IOException {
    if (proposals.mayFolded()) {
      var text = Texts.normal(texts.comparable(doc));
      return times(Folding.fold(text).text(), word.folded());
    }
    return word.folded().equals(word.plain()) ? 0 : times(texts.comparable(doc), word.folded());
  }

  private static int times(String text, String word) {
    var times = 0;
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      times++;
    }
    return times;
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return both;
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(both);
  }

  @Override
  public float getMaxScore(int upTo) {
    return scoring == null ? 0 : scoring.scores.score(Float.MAX_VALUE, 1);
  }

  @Override
  public int docID() {
    return proposals.some().docID();
  }

  @Override
  public float score() throws IOException {
    return scoring == null ? 0 : scoring.of(docID(), times);
  }
}
