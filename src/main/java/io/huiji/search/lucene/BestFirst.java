package io.huiji.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/// The best records: what is in force before what was replaced, where that is looked at, then by
/// score, then the newest, then by id. Ids are read only where all else is equal.
final class BestFirst implements Collector {

  /// @param doc in its leaf
  record Found(LeafReaderContext leaf, int doc, boolean replaced, float score, int day) {

    /// In the index.
    int number() {
      return leaf.docBase + doc;
    }

    private BytesRef id() {
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
  private final ScoreMode mode;

  /// The worst of them first.
  private final PriorityQueue<Found> best = new PriorityQueue<>(ORDER.reversed());

  /// No worse one is kept; only where the worst of them is in force.
  private float least = Float.NEGATIVE_INFINITY;

  private BestFirst(int limit, ArchiveSearcher index, ScoreMode mode) {
    this.limit = limit;
    this.index = index;
    this.mode = mode;
  }

  /// Is told of all that are found.
  static BestFirst of(int limit, ArchiveSearcher index) {
    return new BestFirst(limit, index, ScoreMode.COMPLETE);
  }

  /// What was replaced is as good as what is in force, and who scores too little need not be told.
  static BestFirst byScore(int limit, ArchiveSearcher index) {
    return new BestFirst(limit, index, ScoreMode.TOP_SCORES);
  }

  /// Who scores less need not be told.
  float least() {
    return least;
  }

  /// Best first.
  List<Found> found() {
    return best.stream().sorted(ORDER).toList();
  }

  @Override
  public Leaf getLeafCollector(LeafReaderContext leaf) throws IOException {
    var replaced =
        mode == ScoreMode.TOP_SCORES
            ? DocValues.emptyNumeric()
            : DocValues.getNumeric(leaf.reader(), Fields.REPLACED);
    return new Leaf(leaf, index.days(Fields.DATE, leaf), replaced);
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
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      tell(scorer);
    }

    /// Who scores as much may still come first by his day.
    private void tell(Scorable scorer) throws IOException {
      if (mode == ScoreMode.TOP_SCORES && least > 0) {
        scorer.setMinCompetitiveScore(least);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      var scored = Objects.requireNonNull(scorer);
      var before = least;
      take(doc, scored.score());
      if (least > before) {
        tell(scored);
      }
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
    return mode;
  }
}
