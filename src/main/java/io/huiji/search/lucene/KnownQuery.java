package io.huiji.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;

/// The permission as a filter: exactly the records of a {@link Known}.
final class KnownQuery extends Query {

  private final Known known;

  KnownQuery(Known known) {
    this.known = known;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var iterator = new BitSetIterator(known.of(leaf), known.count(leaf));
        return ConstantScoreScorerSupplier.fromIterator(iterator, 0, mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "known";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownQuery query && query.known == known;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(known);
  }
}
