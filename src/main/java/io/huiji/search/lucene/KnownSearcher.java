package io.huiji.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/// Searches with the term weights of what one asker may know. Average lengths are constants that
/// belong to the form of the index ({@link Ranking}).
final class KnownSearcher extends IndexSearcher {

  private final Known known;
  private final boolean weighed;

  /// @param weighed whether rare terms count more than common ones; if not, nothing is counted
  KnownSearcher(Known known, boolean weighed) {
    super(known.index().getIndexReader());
    this.known = known;
    this.weighed = weighed;
    setQueryCache(null);
    setSimilarity(new Ranking());
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    var records = weighed ? Math.max(1, known.count(term).records()) : 1;
    return new TermStatistics(BytesRef.deepCopyOf(term.bytes()), records, records);
  }

  ArchiveSearcher index() {
    return known.index();
  }

  /// The scores of something in this field that is not a term of it.
  SimScorer scores(String field, float boost) {
    return getSimilarity()
        .scorer(boost, collectionStatistics(field), new TermStatistics(new BytesRef(field), 1, 1));
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) {
    var records = weighed ? Math.max(1, known.records()) : 1;
    var length = records * Ranking.usualLength(field);
    return new CollectionStatistics(field, records, records, length, length);
  }
}
