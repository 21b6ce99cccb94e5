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

  /// @param name what people read
  /// @param values in order
  /// @param places for each leaf, which of these its own are
  private record Column(String field, String name, List<String> values, List<int[]> places) {}

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

    /// Of the leaf that is counted: by record its value, and how often each was met.
    private final int[][] numbers;

    private final int[][] here;
    private int leaf = -1;

    private Counts(ArchiveSearcher index, List<Column> columns) {
      this.index = index;
      this.columns = columns;
      this.counts = new int[columns.size()][];
      this.numbers = new int[columns.size()][];
      this.here = new int[columns.size()][];
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
      for (var n = 0; n < numbers.length; n++) {
        var column = index.facts(next.reader()).column(next.reader(), columns.get(n).field);
        numbers[n] = column.numbers();
        here[n] = new int[column.values().size() + 1];
      }
    }

    private void settle() {
      for (var n = 0; leaf >= 0 && n < here.length; n++) {
        var places = columns.get(n).places.get(leaf);
        for (var value = 0; value < places.length; value++) {
          counts[n][places[value]] += here[n][value + 1];
        }
      }
    }

    /// @param doc in the leaf
    void add(int doc) {
      for (var n = 0; n < numbers.length; n++) {
        here[n][numbers[n][doc]]++;
      }
    }

    /// @param docs places, counted from the first
    void add(int first, FixedBitSet docs) {
      for (var word = 0; word < docs.getBits().length; word++) {
        for (var left = docs.getBits()[word]; left != 0; left &= left - 1) {
          add(first + (word << 6) + Long.numberOfTrailingZeros(left));
        }
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
      for (var name : NAMES.entrySet()) {
        read.add(column(name.getKey(), name.getValue()));
      }
      columns = List.copyOf(read);
    }
    return columns;
  }

  private Column column(String field, String name) throws IOException {
    var own = new ArrayList<List<String>>();
    for (var leaf : index.getIndexReader().leaves()) {
      own.add(index.facts(leaf.reader()).column(leaf.reader(), field).values());
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
    return new Column(field, name, List.copyOf(all), places);
  }
}
