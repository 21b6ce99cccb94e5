package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What is worth keeping of a leaf for as long as its files stand: days, facet values and sizes of
/// its records as numbers in memory, and who was granted which of them. Each is read when it is
/// first asked for. Records that were deleted since are still among them.
final class LeafFacts {

  /// People with the same rights share an entry; an entry takes a bit for each record.
  private static final int REMEMBERED = 64;

  private static final int NO_DAY = Integer.MIN_VALUE;

  /// @param values of each facet, in order
  record Facets(List<List<String>> values, List<FacetGroup> groups) {}

  private final LeafGrants grants = new LeafGrants();
  private final Map<String, int[]> days = new ConcurrentHashMap<>();
  private final Map<String, TermFilter> terms = new ConcurrentHashMap<>();
  private volatile int @Nullable [] passages;
  private volatile @Nullable Facets facets;
  private final Map<List<BytesRef>, FixedBitSet> granted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<BytesRef>, FixedBitSet> eldest) {
          return size() > REMEMBERED;
        }
      };

  LeafGrants grants() {
    return grants;
  }

  /// Days since 1970 by record.
  int[] days(LeafReader leaf, String field) throws IOException {
    var known = days.get(field);
    if (known == null) {
      known = readDays(leaf, field);
      days.put(field, known);
    }
    return known;
  }

  private static int[] readDays(LeafReader leaf, String field) throws IOException {
    var numbers = new int[leaf.maxDoc()];
    Arrays.fill(numbers, NO_DAY);
    var values = DocValues.getNumeric(leaf, field);
    for (var doc = values.nextDoc(); doc < numbers.length; doc = values.nextDoc()) {
      numbers[doc] = (int) values.longValue();
    }
    return numbers;
  }

  /// @param fields always the same
  Facets facets(LeafReader leaf, List<String> fields) throws IOException {
    var read = facets;
    if (read == null) {
      read = readFacets(leaf, fields);
      facets = read;
    }
    return read;
  }

  private static Facets readFacets(LeafReader leaf, List<String> fields) throws IOException {
    var values = new ArrayList<List<String>>();
    var columns = new ArrayList<FacetGroup.Column>();
    for (var field : fields) {
      var ordinals = DocValues.getSorted(leaf, field);
      var numbers = new int[leaf.maxDoc()];
      for (var doc = ordinals.nextDoc(); doc < numbers.length; doc = ordinals.nextDoc()) {
        numbers[doc] = ordinals.ordValue() + 1;
      }
      values.add(values(ordinals));
      columns.add(new FacetGroup.Column(columns.size(), ordinals.getValueCount() + 1, numbers));
    }
    return new Facets(List.copyOf(values), FacetGroup.of(columns));
  }

  private static List<String> values(SortedDocValues ordinals) throws IOException {
    var values = new ArrayList<String>();
    for (var n = 0; n < ordinals.getValueCount(); n++) {
      values.add(ordinals.lookupOrd(n).utf8ToString());
    }
    return List.copyOf(values);
  }

  /// Of a field with short values.
  TermFilter terms(LeafReader leaf, String field) throws IOException {
    var known = terms.get(field);
    if (known == null) {
      known = TermFilter.of(leaf, field);
      terms.put(field, known);
    }
    return known;
  }

  /// How many passages each record has.
  int[] passages(LeafReader leaf) throws IOException {
    var known = passages;
    if (known == null) {
      known = readPassages(leaf);
      passages = known;
    }
    return known;
  }

  private static int[] readPassages(LeafReader leaf) throws IOException {
    var sizes = new int[leaf.maxDoc()];
    var maps = DocValues.getBinary(leaf, Fields.PASSAGES);
    for (var doc = maps.nextDoc(); doc < sizes.length; doc = maps.nextDoc()) {
      sizes[doc] = PassageMap.size(maps.binaryValue());
    }
    return sizes;
  }

  /// The records that somebody may know by these grants; not to be changed.
  FixedBitSet granted(LeafReader leaf, List<BytesRef> holding) throws IOException {
    synchronized (granted) {
      var known = granted.get(holding);
      if (known == null) {
        known = readGranted(leaf, holding);
        granted.put(holding, known);
      }
      return known;
    }
  }

  private static FixedBitSet readGranted(LeafReader leaf, List<BytesRef> holding)
      throws IOException {
    var known = new FixedBitSet(Math.max(1, leaf.maxDoc()));
    for (var grant : holding) {
      var postings = leaf.postings(new Term(Fields.GRANT, grant), PostingsEnum.NONE);
      if (postings != null) {
        known.or(postings);
      }
    }
    return known;
  }
}
