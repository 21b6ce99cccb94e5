package io.huiji.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The best records: what is in force before what was replaced, then by score, then the newest,
/// then by id. Ids are read only where all else is equal.
final class BestFirst implements Collector {

  private record Found(LeafReaderContext leaf, int doc, boolean replaced, float score, int day) {

    BytesRef id() {
      try {
        var ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        return ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()) : new BytesRef();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::replaced)
          .thenComparing(Comparator.comparingDouble(Found::score).reversed())
          .thenComparing(Comparator.comparingInt(Found::day).reversed())
          .thenComparing(Found::id);

  private final int limit;
  private final ArchiveSearcher index;

  /// The worst of them first.
  private final PriorityQueue<Found> best = new PriorityQueue<>(ORDER.reversed());

  /// No worse one is kept; only where the worst of them is in force.
  private float least = Float.NEGATIVE_INFINITY;

  BestFirst(int limit, ArchiveSearcher index) {
    this.limit = limit;
    this.index = index;
  }

  /// Who scores less need not be told.
  float least() {
    return least;
  }

  /// Their numbers in the index, best first.
  List<Integer> docs() {
    var ordered = new ArrayList<>(best);
    ordered.sort(ORDER);
    return ordered.stream().map(found -> found.leaf.docBase + found.doc).toList();
  }

  @Override
  public Leaf getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Leaf(
        leaf, index.days(Fields.DATE, leaf), DocValues.getNumeric(leaf.reader(), Fields.REPLACED));
  }

  final class Leaf implements LeafCollector {

    private final LeafReaderContext leaf;
    private final int[] dates;
    private final NumericDocValues replaced;
    private @Nullable Scorable scorer;

    private Leaf(LeafReaderContext leaf, int[] dates, NumericDocValues replaced) {
      this.leaf = leaf;
      this.dates = dates;
      this.replaced = replaced;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      take(doc, Objects.requireNonNull(scorer).score());
    }

    void take(int doc, float score) throws IOException {
      if (score >= least) {
        keep(new Found(leaf, doc, replaced.advanceExact(doc), score, dates[doc]));
      }
    }
  }

  private void keep(Found found) {
    if (best.size() == limit) {
      if (ORDER.compare(found, best.element()) >= 0) {
        return;
      }
      best.remove();
    }
    best.add(found);
    if (best.size() == limit && !best.element().replaced) {
      least = best.element().score;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
