package io.huiji.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// A phrase of pairs in a short field. Most leaves lack one of the pairs; so the dictionary is
/// asked until one is missing, before anything else is made or counted.
final class PairsQuery extends Query {

  private final PhraseQuery phrase;
  private final List<Term> pairs;

  PairsQuery(PhraseQuery phrase) {
    this.phrase = phrase;
    this.pairs = List.of(phrase.getTerms());
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Pairs(searcher, mode, boost);
  }

  private final class Pairs extends Weight {

    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private @Nullable Weight phrases;

    Pairs(IndexSearcher searcher, ScoreMode mode, float boost) {
      super(PairsQuery.this);
      this.searcher = searcher;
      this.mode = mode;
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      return there(leaf) ? phrases().scorerSupplier(leaf) : null;
    }

    private boolean there(LeafReaderContext leaf) throws IOException {
      var terms = leaf.reader().terms(phrase.getField());
      if (terms == null) {
        return false;
      }
      var all = terms.iterator();
      for (var pair : pairs) {
        if (!all.seekExact(pair.bytes())) {
          return false;
        }
      }
      return true;
    }

    private Weight phrases() throws IOException {
      if (phrases == null) {
        phrases = searcher.createWeight(phrase, mode, boost);
      }
      return phrases;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) {
      return Explanation.noMatch("not explained");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrase.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return phrase.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairsQuery query && query.phrase.equals(phrase);
  }

  @Override
  public int hashCode() {
    return phrase.hashCode();
  }
}
