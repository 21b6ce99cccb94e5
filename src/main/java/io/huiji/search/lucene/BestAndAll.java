package io.huiji.search.lucene;

import io.huiji.search.lucene.HitSet.Bits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/// The best hits, and all of them as bits for the facets, in one pass.
record BestAndAll(TopFieldCollectorManager best, HitSet all)
    implements CollectorManager<BestAndAll.Both, BestAndAll.Found> {

  record Found(TopFieldDocs best, List<FixedBitSet> all) {}

  @Override
  public Both newCollector() {
    return new Both(best.newCollector(), all.newCollector());
  }

  @Override
  public Found reduce(Collection<Both> collectors) throws IOException {
    return new Found(
        best.reduce(collectors.stream().map(Both::best).toList()),
        all.reduce(collectors.stream().map(Both::all).toList()));
  }

  record Both(TopFieldCollector best, Bits all) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var ranked = best.getLeafCollector(context);
      var bits = all.leaves().get(context.ord);
      return new LeafCollector() {

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          ranked.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          bits.set(doc);
          ranked.collect(doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }
  }
}
