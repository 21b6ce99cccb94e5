package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Which records of each leaf were hit, as bits.
final class HitSet implements CollectorManager<HitSet.Bits, List<FixedBitSet>> {

  private final IndexReader index;

  HitSet(IndexReader index) {
    this.index = index;
  }

  @Override
  public Bits newCollector() {
    return new Bits(empty(index));
  }

  @Override
  public List<FixedBitSet> reduce(Collection<Bits> collectors) {
    var all = empty(index);
    for (var one : collectors) {
      for (var n = 0; n < all.size(); n++) {
        all.get(n).or(one.leaves.get(n));
      }
    }
    return all;
  }

  static List<FixedBitSet> empty(IndexReader index) {
    var leaves = new ArrayList<FixedBitSet>();
    index
        .leaves()
        .forEach(leaf -> leaves.add(new FixedBitSet(Math.max(1, leaf.reader().maxDoc()))));
    return leaves;
  }

  record Bits(List<FixedBitSet> leaves) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var bits = leaves.get(context.ord);
      return new LeafCollector() {

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
          bits.set(doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
