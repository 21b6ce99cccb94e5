package io.huiji.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// What only records with each of some terms of a short field can fulfil. Most leaves lack one of
/// the terms; so the leaf's memory and then its dictionary are asked until one is missing, before
/// anything else is made or counted.
final class RareQuery extends Query {

  private final Query query;
  private final List<Term> needed;

  /// @param needed of one field
  RareQuery(Query query, List<Term> needed) {
    this.query = query;
    this.needed = needed;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Rare(searcher, mode, boost);
  }

  private final class Rare extends Weight {

    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private @Nullable Weight weight;

    Rare(IndexSearcher searcher, ScoreMode mode, float boost) {
      super(RareQuery.this);
      this.searcher = searcher;
      this.mode = mode;
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      return there(leaf) ? weight().scorerSupplier(leaf) : null;
    }

    private boolean there(LeafReaderContext leaf) throws IOException {
      var field = needed.getFirst().field();
      if (!mayBeThere(leaf, field)) {
        return false;
      }
      var terms = leaf.reader().terms(field);
      if (terms == null) {
        return false;
      }
      var all = terms.iterator();
      for (var term : needed) {
        if (!all.seekExact(term.bytes())) {
          return false;
        }
      }
      return true;
    }

    private boolean mayBeThere(LeafReaderContext leaf, String field) throws IOException {
      var some =
          ((KnownSearcher) searcher).index().facts(leaf.reader()).terms(leaf.reader(), field);
      for (var term : needed) {
        if (!some.mayHold(term.bytes())) {
          return false;
        }
      }
      return true;
    }

    private Weight weight() throws IOException {
      if (weight == null) {
        weight = searcher.createWeight(query, mode, boost);
      }
      return weight;
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
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RareQuery rare && rare.query.equals(query);
  }

  @Override
  public int hashCode() {
    return query.hashCode();
  }
}
