package io.huiji.search.lucene;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// One state of the index, with what is worth keeping for as long as it stands: who may know what,
/// and the facet values of each record.
final class ArchiveSearcher extends IndexSearcher {

  /// People with the same rights share an entry; an entry takes a bit for each record.
  private static final int REMEMBERED = 64;

  private final OpenIndex.State state;
  private final Grants grants;
  private final FacetValues facets;
  private final RecordDays days;
  private final Map<List<BytesRef>, Known> knowns =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<BytesRef>, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  ArchiveSearcher(DirectoryReader index) throws IOException {
    super(index);
    this.state = OpenIndex.state(index);
    this.grants = new Grants(index);
    this.facets = new FacetValues(index);
    this.days = new RecordDays(index);
  }

  OpenIndex.State state() {
    return state;
  }

  /// What somebody who answers to these tokens may know at this time.
  Known known(Collection<String> tokens, LocalDateTime at) throws IOException {
    var holding = grants.holding(tokens, at);
    synchronized (knowns) {
      var known = knowns.get(holding);
      if (known == null) {
        known = Known.of(getIndexReader(), holding);
        knowns.put(holding, known);
      }
      return known;
    }
  }

  FacetValues facets() {
    return facets;
  }

  RecordDays days() {
    return days;
  }
}
