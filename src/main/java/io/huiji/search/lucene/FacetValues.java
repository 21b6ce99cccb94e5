package io.huiji.search.lucene;

import io.huiji.search.Facet;
import io.huiji.search.Facet.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// The facet values of every record as numbers in memory, four a record; read once for each state
/// of the index, when the first facets are asked for.
final class FacetValues {

  private static final Map<String, String> NAMES = names();

  /// @param name what people read
  /// @param values in order; number 0 stands for none, 1 for the first
  /// @param numbers of the records of each leaf
  private record Column(String name, List<String> values, List<int[]> numbers) {}

  private final IndexReader index;
  private @Nullable List<Column> columns;

  FacetValues(IndexReader index) {
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
    return new Counts(columns());
  }

  /// How often each value was met.
  static final class Counts {

    private final List<Column> columns;
    private final int[][] counts;

    /// Of the leaf that is counted.
    private final int[][] numbers;

    private Counts(List<Column> columns) {
      this.columns = columns;
      this.counts = new int[columns.size()][];
      this.numbers = new int[columns.size()][];
      for (var n = 0; n < counts.length; n++) {
        counts[n] = new int[columns.get(n).values.size() + 1];
      }
    }

    /// What follows is of this leaf.
    void leaf(LeafReaderContext leaf) {
      for (var n = 0; n < numbers.length; n++) {
        numbers[n] = columns.get(n).numbers.get(leaf.ord);
      }
    }

    /// @param doc in the leaf
    void add(int doc) {
      for (var n = 0; n < numbers.length; n++) {
        counts[n][numbers[n][doc]]++;
      }
    }

    /// Most frequent first, then in their order.
    List<Facet> facets() {
      var facets = new ArrayList<Facet>();
      for (var n = 0; n < counts.length; n++) {
        facets.add(new Facet(columns.get(n).name, values(columns.get(n).values, counts[n])));
      }
      return facets;
    }

    private static List<Value> values(List<String> values, int[] counts) {
      var met = new ArrayList<Value>();
      for (var n = 1; n < counts.length; n++) {
        if (counts[n] > 0) {
          met.add(new Value(values.get(n - 1), counts[n]));
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
    var all = new TreeSet<String>();
    for (var leaf : index.leaves()) {
      all.addAll(values(DocValues.getSorted(leaf.reader(), field)));
    }
    var numbers = new LinkedHashMap<String, Integer>();
    all.forEach(value -> numbers.put(value, numbers.size() + 1));
    var leaves = new ArrayList<int[]>();
    for (var leaf : index.leaves()) {
      leaves.add(numbers(leaf, field, numbers));
    }
    return new Column(name, List.copyOf(all), leaves);
  }

  private static List<String> values(SortedDocValues ordinals) throws IOException {
    var values = new ArrayList<String>();
    for (var n = 0; n < ordinals.getValueCount(); n++) {
      values.add(ordinals.lookupOrd(n).utf8ToString());
    }
    return values;
  }

  private static int[] numbers(LeafReaderContext leaf, String field, Map<String, Integer> all)
      throws IOException {
    var ordinals = DocValues.getSorted(leaf.reader(), field);
    var byOrdinal =
        values(ordinals).stream().mapToInt(value -> all.getOrDefault(value, 0)).toArray();
    var numbers = new int[leaf.reader().maxDoc()];
    for (var doc = ordinals.nextDoc(); doc < numbers.length; doc = ordinals.nextDoc()) {
      numbers[doc] = byOrdinal[ordinals.ordValue()];
    }
    return numbers;
  }
}
