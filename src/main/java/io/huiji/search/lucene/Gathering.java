package io.huiji.search.lucene;

import io.huiji.search.language.Condition;
import io.huiji.search.language.Condition.All;
import io.huiji.search.language.Condition.Dated;
import io.huiji.search.language.Condition.Holds;
import io.huiji.search.lucene.FacetValues.Counts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One pass over all records that fulfil a condition, of those that the asker may know: counts them
/// and their facets, and tells them to whoever keeps the best.
///
/// Permission and the days that all records must lie in are looked up in memory for each record
/// that has the words. Where he may know but few records, these lead.
final class Gathering {

  private final ArchiveSearcher index;
  private final Known known;
  private final List<Dated> dated;
  private final List<Condition> wanted;
  private final @Nullable Counts counts;
  private long total;

  Gathering(ArchiveSearcher index, Known known, Condition condition, @Nullable Counts counts) {
    this.index = index;
    this.known = known;
    this.counts = counts;
    var parts = condition instanceof All(var all) ? all : List.of(condition);
    var byKind = parts.stream().collect(Collectors.partitioningBy(Dated.class::isInstance));
    this.dated = byKind.getOrDefault(true, List.of()).stream().map(Dated.class::cast).toList();
    this.wanted = byKind.getOrDefault(false, List.of());
  }

  long total() {
    return total;
  }

  /// @param best is told of each; empty where only counts are wanted
  Gathering into(@Nullable Collector best) throws IOException {
    var searcher = new KnownSearcher(known, false);
    if (best instanceof BestFirst first
        && !wanted.isEmpty()
        && wanted.stream().allMatch(Holds.class::isInstance)) {
      scan(searcher, first);
      return this;
    }
    var scored = best != null && best.scoreMode().needsScores();
    var query =
        Queries.all(wanted, known.few() ? Stream.of(new KnownQuery(known)) : Stream.empty());
    var weight =
        searcher.createWeight(
            searcher.rewrite(query), scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : index.getIndexReader().leaves()) {
      gather(weight, leaf, best);
    }
    return this;
  }

  /// What nearly everybody asks: words that must all be there.
  private void scan(KnownSearcher searcher, BestFirst best) throws IOException {
    var words = new ArrayList<List<List<Query>>>();
    for (var one : wanted) {
      words.add(Queries.fields((Holds) one));
    }
    var scan = new WordScan(searcher, words);
    for (var leaf : index.getIndexReader().leaves()) {
      if (known.count(leaf) > 0) {
        var lead = known.few() ? known.of(leaf) : null;
        scan.through(leaf, accepted(leaf), lead, new Taking(leaf, best));
      }
    }
    scan.finish();
  }

  private void gather(Weight weight, LeafReaderContext leaf, @Nullable Collector best)
      throws IOException {
    if (known.count(leaf) == 0) {
      return;
    }
    var found = weight.bulkScorer(leaf);
    if (found == null) {
      return;
    }
    var keeping = best == null ? null : best.getLeafCollector(leaf);
    found.score(new Telling(leaf, keeping), accepted(leaf), 0, DocIdSetIterator.NO_MORE_DOCS);
    if (keeping != null) {
      keeping.finish();
    }
  }

  private @Nullable Bits accepted(LeafReaderContext leaf) throws IOException {
    var ranges = new ArrayList<Accepted.Range>();
    for (var one : dated) {
      var days = index.days(Fields.of(one.field()), leaf);
      ranges.add(new Accepted.Range(days, day(one.days().from()), day(one.days().until())));
    }
    var some = known.whole(leaf) ? null : known.of(leaf);
    return Accepted.of(some, List.copyOf(ranges), leaf.reader().maxDoc());
  }

  private static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }

  private final class Taking implements WordScan.Taker {

    private final LeafReaderContext leaf;
    private final BestFirst best;
    private final BestFirst.Leaf keeping;

    Taking(LeafReaderContext leaf, BestFirst best) throws IOException {
      this.leaf = leaf;
      this.best = best;
      this.keeping = best.getLeafCollector(leaf);
    }

    @Override
    public void found(int first, FixedBitSet docs) throws IOException {
      total += docs.cardinality();
      if (counts != null) {
        counts.leaf(leaf);
        counts.add(first, docs);
      }
    }

    @Override
    public float least() {
      return best.least();
    }

    @Override
    public void scored(int doc, float score) throws IOException {
      keeping.take(doc, score);
    }
  }

  private final class Telling implements LeafCollector {

    private final LeafReaderContext leaf;
    private final @Nullable LeafCollector keeping;
    private boolean begun;

    Telling(LeafReaderContext leaf, @Nullable LeafCollector keeping) {
      this.leaf = leaf;
      this.keeping = keeping;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      if (keeping != null) {
        keeping.setScorer(scorer);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      if (counts != null) {
        count(counts, doc);
      }
      if (keeping != null) {
        keeping.collect(doc);
      }
    }

    private void count(Counts counts, int doc) throws IOException {
      if (!begun) {
        counts.leaf(leaf);
        begun = true;
      }
      counts.add(doc);
    }
  }
}
