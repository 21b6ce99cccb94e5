package io.huiji.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/// The facts of each leaf of an index, kept while the index changes around it: after a change only
/// what is new is worked out.
final class LeafMemory {

  private final Map<Object, LeafFacts> kept = new ConcurrentHashMap<>();

  LeafFacts of(LeafReader leaf) {
    return kept.computeIfAbsent(leaf.getCoreCacheHelper().getKey(), _ -> new LeafFacts());
  }

  /// Forgets what is no longer part of the index.
  void keepOnly(List<LeafReaderContext> leaves) {
    kept.keySet()
        .retainAll(
            leaves.stream()
                .map(leaf -> leaf.reader().getCoreCacheHelper().getKey())
                .collect(Collectors.toSet()));
  }
}
