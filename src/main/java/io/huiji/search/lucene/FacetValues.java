package io.huiji.search.lucene;

import io.huiji.search.Facet;
import io.huiji.search.Facet.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The facet values of one state of the index. Each leaf counts its own; here is told which of the
/// index's values they are.
final class FacetValues {

  private static final Map<String, String> NAMES = names();
  private static final List<String> FIELDS = List.copyOf(NAMES.keySet());

  /// @param name what people read
  /// @param values in order
  /// @param places for each leaf, which of these its own are
  private record Column(String name, List<String> values, List<int[]> places) {}

  private final ArchiveSearcher index;
  private @Nullable List<Column> columns;

  FacetValues(ArchiveSearcher index) {
    this.index = index;
  }

  private static Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put(Fields.FACET_YEAR, "年度");
    names.put(Fields.FACET_UNIT, "单位");
    names.put(Fields.FACET_KIND, "种类");
    names.put(Fields.FACET_DECISION, "决定");
    return names;
  }

  Counts counts() throws IOException {
    return new Counts(index, columns());
  }

  /// How often each value was met.
  static final class Counts {

    private final ArchiveSearcher index;
    private final List<Column> columns;
    private final int[][] counts;

    /// Of the leaf that is counted, and how often each of its numbers was met.
    private List<FacetGroup> groups = List.of();

    private int[][] met = {};
    private int leaf = -1;

    private Counts(ArchiveSearcher index, List<Column> columns) {
      this.index = index;
      this.columns = columns;
      this.counts = new int[columns.size()][];
      for (var n = 0; n < counts.length; n++) {
        counts[n] = new int[columns.get(n).values.size()];
      }
    }

    /// What follows is of this leaf.
    void leaf(LeafReaderContext next) throws IOException {
      if (leaf == next.ord) {
        return;
      }
      settle();
      leaf = next.ord;
      groups = index.facts(next.reader()).facets(next.reader(), FIELDS).groups();
      met = groups.stream().map(group -> new int[group.size()]).toArray(int[][]::new);
    }

    private void settle() {
      if (leaf >= 0) {
        var places = columns.stream().map(column -> column.places.get(leaf)).toList();
        for (var n = 0; n < met.length; n++) {
          groups.get(n).deal(met[n], places, counts);
        }
      }
    }

    /// @param doc in the leaf
    void add(int doc) {
      for (var n = 0; n < met.length; n++) {
        met[n][groups.get(n).numbers()[doc]]++;
      }
    }

    /// @param docs places, counted from the first
    void add(int first, FixedBitSet docs) {
      for (var n = 0; n < met.length; n++) {
        groups.get(n).count(first, docs, met[n]);
      }
    }

    /// Most frequent first, then in their order.
    List<Facet> facets() {
      settle();
      leaf = -1;
      var facets = new ArrayList<Facet>();
      for (var n = 0; n < counts.length; n++) {
        facets.add(new Facet(columns.get(n).name, values(columns.get(n).values, counts[n])));
      }
      return facets;
    }

    private static List<Value> values(List<String> values, int[] counts) {
      var met = new ArrayList<Value>();
      for (var n = 0; n < counts.length; n++) {
        if (counts[n] > 0) {
          met.add(new Value(values.get(n), counts[n]));
        }
      }
      met.sort(Comparator.comparingLong(Value::count).reversed());
      return met;
    }
  }

  private synchronized List<Column> columns() throws IOException {
    if (columns == null) {
      var read = new ArrayList<Column>();
      for (var field : FIELDS) {
        read.add(column(read.size(), NAMES.getOrDefault(field, field)));
      }
      columns = List.copyOf(read);
    }
    return columns;
  }

  private Column column(int facet, String name) throws IOException {
    var own = new ArrayList<List<String>>();
    for (var leaf : index.getIndexReader().leaves()) {
      own.add(index.facts(leaf.reader()).facets(leaf.reader(), FIELDS).values().get(facet));
    }
    var all = new TreeSet<String>();
    own.forEach(all::addAll);
    var numbers = new HashMap<String, Integer>();
    all.forEach(value -> numbers.put(value, numbers.size()));
    var places =
        own.stream()
            .map(
                values ->
                    values.stream().mapToInt(value -> numbers.getOrDefault(value, 0)).toArray())
            .toList();
    return new Column(name, List.copyOf(all), places);
  }
}
