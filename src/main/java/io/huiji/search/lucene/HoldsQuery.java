package io.huiji.search.lucene;

import io.huiji.search.text.Word;
import io.huiji.search.text.WordWalk;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Records whose text holds a word of more than two characters, as it is written or in the folded
/// form. The index knows which pairs a text holds, and where of common ones alone: it proposes the
/// records that hold all of the word's, and where that is not enough the text itself confirms.
final class HoldsQuery extends Query {

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

  /// A word whose folded form is no other, which {@link PairProposals} are made for.
  static HoldsQuery ofPairs(Word word, WordWalk walk) {
    return new HoldsQuery(word, walk, MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE);
  }

  private boolean ofPairs() {
    return proposed instanceof MatchNoDocsQuery;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new Holding((KnownSearcher) searcher, mode, boost);
  }

  private final class Holding extends Weight {

    private final ArchiveSearcher facts;
    private final List<WordPair> pairs;
    private final Weight proposing;
    private final Weight folding;
    private final @Nullable SimScorer scores;

    Holding(KnownSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(HoldsQuery.this);
      var no = ScoreMode.COMPLETE_NO_SCORES;
      facts = searcher.index();
      pairs = HoldsQuery.this.ofPairs() ? WordPair.of(word.plain()) : List.of();
      proposing = searcher.createWeight(searcher.rewrite(proposed), no, 1);
      folding = searcher.createWeight(searcher.rewrite(folded), no, 1);
      scores = mode.needsScores() ? searcher.scores(Fields.TEXT, boost) : null;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var proposals = HoldsQuery.this.ofPairs() ? ofPairs(leaf) : ofQueries(leaf);
      return proposals == null ? null : new Supplier(proposals, leaf);
    }

    private @Nullable Proposals ofPairs(LeafReaderContext leaf) throws IOException {
      return PairProposals.of(leaf.reader(), facts.facts(leaf.reader()), pairs);
    }

    private @Nullable Proposals ofQueries(LeafReaderContext leaf) throws IOException {
      var some = proposing.scorer(leaf);
      if (some == null) {
        return null;
      }
      var folds = folding.scorer(leaf);
      return new Proposals.Of(
          some.iterator(), folds == null ? DocIdSetIterator.empty() : folds.iterator());
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) {
      return Explanation.noMatch("not explained");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    private final class Supplier extends ScorerSupplier {

      private final Proposals proposals;
      private final LeafReaderContext leaf;

      Supplier(Proposals proposals, LeafReaderContext leaf) {
        this.proposals = proposals;
        this.leaf = leaf;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return new Confirmer(word, walk, proposals, new Texts(leaf), scoring());
      }

      private Confirmer.@Nullable Scoring scoring() throws IOException {
        return scores == null
            ? null
            : new Confirmer.Scoring(scores, leaf.reader().getNormValues(Fields.TEXT));
      }

      @Override
      public long cost() {
        return proposals.some().cost();
      }
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
