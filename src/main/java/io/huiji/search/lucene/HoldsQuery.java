package io.huiji.search.lucene;

import io.huiji.search.text.Folding;
import io.huiji.search.text.Word;
import io.huiji.search.text.WordWalk;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Records whose text holds a word of more than two characters, as it is written or in the folded
/// form. The index knows which pairs a text holds and not where: it proposes the records that hold
/// all of the word's, and the text itself confirms.
final class HoldsQuery extends Query {

  /// About what it takes to read a text and to look through it, in Lucene's measure.
  private static final float READING = 1000;

  private final Word word;
  private final WordWalk walk;

  /// Holds every record that holds the word.
  private final Query proposed;

  /// Holds every record of whose text only the folded form holds the word.
  private final Query folded;

  HoldsQuery(Word word, WordWalk walk, Query proposed, Query folded) {
    this.word = word;
    this.walk = walk;
    this.proposed = proposed;
    this.folded = folded;
  }

  /// A word whose folded form is no other, which {@link Proposals} are made for.
  static HoldsQuery ofPairs(Word word, WordWalk walk) {
    return new HoldsQuery(word, walk, MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE);
  }

  private boolean ofPairs() {
    return proposed instanceof MatchNoDocsQuery;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new Holding(searcher, mode, boost);
  }

  private final class Holding extends Weight {

    private final ArchiveSearcher facts;
    private final List<String> pairs;
    private final Weight proposing;
    private final Weight folding;
    private final @Nullable SimScorer scores;

    Holding(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(HoldsQuery.this);
      var no = ScoreMode.COMPLETE_NO_SCORES;
      facts = ((KnownSearcher) searcher).index();
      pairs = ofPairs() ? Queries.pieces(word.plain()) : List.of();
      proposing = searcher.createWeight(searcher.rewrite(proposed), no, 1);
      folding = searcher.createWeight(searcher.rewrite(folded), no, 1);
      scores = mode.needsScores() ? scores(searcher, boost) : null;
    }

    private SimScorer scores(IndexSearcher searcher, float boost) throws IOException {
      return ((KnownSearcher) searcher).scores(Fields.TEXT, boost);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      if (ofPairs()) {
        var proposals = Proposals.of(leaf.reader(), facts.facts(leaf.reader()), pairs);
        return proposals == null ? null : new Ready(proposals, leaf);
      }
      var supplier = proposing.scorerSupplier(leaf);
      return supplier == null ? null : new Supplier(supplier, leaf);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) {
      return Explanation.noMatch("not explained");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    private Scorer scorer(
        DocIdSetIterator proposals, DocIdSetIterator folds, LeafReaderContext leaf)
        throws IOException {
      return new Confirmer(
          proposals,
          folds,
          new Texts(leaf),
          scores,
          scores == null ? null : leaf.reader().getNormValues(Fields.TEXT));
    }

    private final class Ready extends ScorerSupplier {

      private final Proposals proposals;
      private final LeafReaderContext leaf;

      Ready(Proposals proposals, LeafReaderContext leaf) {
        this.proposals = proposals;
        this.leaf = leaf;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return scorer(proposals.all(), proposals.folded(), leaf);
      }

      @Override
      public long cost() {
        return proposals.all().cost();
      }
    }

    private final class Supplier extends ScorerSupplier {

      private final ScorerSupplier supplier;
      private final LeafReaderContext leaf;

      Supplier(ScorerSupplier supplier, LeafReaderContext leaf) {
        this.supplier = supplier;
        this.leaf = leaf;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        var folds = folding.scorer(leaf);
        return scorer(
            supplier.get(leadCost).iterator(),
            folds == null ? DocIdSetIterator.empty() : folds.iterator(),
            leaf);
      }

      @Override
      public long cost() {
        return supplier.cost();
      }
    }
  }

  private final class Confirmer extends Scorer {

    private final DocIdSetIterator proposals;
    private final DocIdSetIterator folds;
    private final Texts texts;
    private final @Nullable SimScorer scores;
    private final @Nullable NumericDocValues lengths;
    private final TwoPhaseIterator both;
    private int times;

    Confirmer(
        DocIdSetIterator proposals,
        DocIdSetIterator folds,
        Texts texts,
        @Nullable SimScorer scores,
        @Nullable NumericDocValues lengths) {
      this.proposals = proposals;
      this.folds = folds;
      this.texts = texts;
      this.scores = scores;
      this.lengths = lengths;
      this.both =
          new TwoPhaseIterator(proposals) {
            @Override
            public boolean matches() throws IOException {
              times = times(proposals.docID());
              return times > 0;
            }

            @Override
            public float matchCost() {
              return READING;
            }
          };
    }

    private int times(int doc) throws IOException {
      var encoded = texts.encoded(doc);
      var written = walk.times(encoded.bytes, encoded.offset, encoded.length);
      return written > 0 || walk.folds() ? written : folded(doc);
    }

    /// Makes the text only where it may still hold the word: most that are proposed do not.
    private int folded(int doc) throws IOException {
      if (folds.docID() < doc) {
        folds.advance(doc);
      }
      if (folds.docID() == doc) {
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
      return scores == null ? 0 : scores.score(Float.MAX_VALUE, 1);
    }

    @Override
    public int docID() {
      return proposals.docID();
    }

    @Override
    public float score() throws IOException {
      if (scores == null) {
        return 0;
      }
      var length = lengths != null && lengths.advanceExact(docID()) ? lengths.longValue() : 1;
      return scores.score(times, length);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "holds(" + word + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HoldsQuery query && query.word.equals(word);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }
}
