package io.huiji.search.lucene;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A leaf some of whose records stand in a newer state elsewhere.
final class MaskedLeaf extends FilterLeafReader {

  private final Bits live;
  private final int count;

  /// @param live those that do not; not changed any more
  MaskedLeaf(LeafReader leaf, FixedBitSet live) {
    super(leaf);
    this.live = live.asReadOnlyBits();
    this.count = live.cardinality();
  }

  @Override
  public Bits getLiveDocs() {
    return live;
  }

  @Override
  public int numDocs() {
    return count;
  }

  @Override
  public CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
