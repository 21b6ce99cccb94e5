package io.huiji.search.lucene;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// One state of the index, with what is worth keeping for as long as it stands: who may know what,
/// and the facet values and days of each record.
final class ArchiveSearcher extends IndexSearcher {

  private final OpenIndex.State state;
  private final LeafMemory memory;
  private final Rights rights;
  private final FacetValues facets;

  ArchiveSearcher(IndexReader index, OpenIndex.State state, LeafMemory memory) {
    super(index);
    this.state = state;
    this.memory = memory;
    this.rights = new Rights(this);
    this.facets = new FacetValues(this);
  }

  OpenIndex.State state() {
    return state;
  }

  /// What somebody who answers to these tokens may know at this time.
  Known known(Collection<String> tokens, LocalDateTime at) throws IOException {
    return rights.known(tokens, at);
  }

  FacetValues facets() {
    return facets;
  }

  LeafFacts facts(LeafReader leaf) {
    return memory.of(leaf);
  }

  /// Days since 1970 by record of the leaf.
  int[] days(String field, LeafReaderContext leaf) throws IOException {
    return facts(leaf.reader()).days(leaf.reader(), field);
  }
}
