package io.huiji.search.lucene;

import io.huiji.search.text.Folding;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Of those that the index proposes, the records whose text really holds what a wildcard word asks
/// for.
final class ConfirmedQuery extends Query {

  private static final float READING = 10_000;

  private final Query proposed;
  private final Confirmed confirmed;

  ConfirmedQuery(Query proposed, Confirmed confirmed) {
    this.proposed = proposed;
    this.confirmed = confirmed;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = searcher.rewrite(proposed);
    return rewritten.equals(proposed) ? this : new ConfirmedQuery(rewritten, confirmed);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new Confirming(proposed.createWeight(searcher, mode, boost));
  }

  private final class Confirming extends FilterWeight {

    Confirming(Weight weight) {
      super(ConfirmedQuery.this, weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new Supplier(supplier, new Texts(leaf));
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) {
      return null;
    }

    @Override
    public int count(LeafReaderContext leaf) {
      return -1;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  private final class Supplier extends ScorerSupplier {

    private final ScorerSupplier proposing;
    private final Texts texts;

    Supplier(ScorerSupplier proposing, Texts texts) {
      this.proposing = proposing;
      this.texts = texts;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new Confirmer(proposing.get(leadCost), texts);
    }

    @Override
    public long cost() {
      return proposing.cost();
    }
  }

  private final class Confirmer extends Scorer {

    private final Scorer proposing;
    private final TwoPhaseIterator both;

    Confirmer(Scorer proposing, Texts texts) {
      this.proposing = proposing;
      var first = proposing.twoPhaseIterator();
      both =
          new TwoPhaseIterator(first == null ? proposing.iterator() : first.approximation()) {
            @Override
            public boolean matches() throws IOException {
              return (first == null || first.matches()) && holds(texts, approximation().docID());
            }

            @Override
            public float matchCost() {
              return READING;
            }
          };
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
    public float getMaxScore(int upTo) throws IOException {
      return proposing.getMaxScore(upTo);
    }

    @Override
    public int docID() {
      return proposing.docID();
    }

    @Override
    public float score() throws IOException {
      return proposing.score();
    }
  }

  private boolean holds(Texts texts, int doc) throws IOException {
    var text = texts.comparable(doc);
    return confirmed
        .holds()
        .test(confirmed.folded() ? Folding.fold(Texts.normal(text)).text() : text);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "confirmed(" + proposed.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfirmedQuery query
        && query.proposed.equals(proposed)
        && query.confirmed.folded() == confirmed.folded()
        && query.confirmed.name().equals(confirmed.name());
  }

  @Override
  public int hashCode() {
    return proposed.hashCode() * 31 + confirmed.name().hashCode();
  }
}
