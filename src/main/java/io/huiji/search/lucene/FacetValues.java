package io.huiji.search.lucene;

import io.huiji.search.Facet;
import io.huiji.search.Facet.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/// The facet values of every record as numbers in memory, four a record; read once for each state
/// of the index, when the first facets are asked for.
final class FacetValues {

  private static final Map<String, String> NAMES = names();

  /// @param values by number, from 1; 0 stands for none
  private record Column(int[] numbers, List<String> values) {}

  private final IndexReader index;
  private final Map<String, List<Column>> columns = new ConcurrentHashMap<>();

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

  /// @param hits of each leaf
  List<Facet> count(List<FixedBitSet> hits) throws IOException {
    var facets = new ArrayList<Facet>();
    for (var field : NAMES.entrySet()) {
      var counts = new TreeMap<String, Long>();
      var leaves = columns(field.getKey());
      for (var n = 0; n < hits.size(); n++) {
        count(hits.get(n), leaves.get(n), counts);
      }
      facets.add(new Facet(field.getValue(), ordered(counts)));
    }
    return facets;
  }

  private static void count(FixedBitSet hits, Column column, Map<String, Long> counts) {
    var byNumber = new long[column.values.size() + 1];
    for (var doc = hits.nextSetBit(0); doc < column.numbers.length; ) {
      byNumber[column.numbers[doc]]++;
      doc = doc + 1 < hits.length() ? hits.nextSetBit(doc + 1) : Integer.MAX_VALUE;
    }
    for (var n = 1; n < byNumber.length; n++) {
      if (byNumber[n] > 0) {
        counts.merge(column.values.get(n - 1), byNumber[n], Long::sum);
      }
    }
  }

  private static List<Value> ordered(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Value(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Value::count).reversed())
        .toList();
  }

  private List<Column> columns(String field) throws IOException {
    var known = columns.get(field);
    if (known == null) {
      known = new ArrayList<>();
      for (var leaf : index.leaves()) {
        known.add(column(leaf, field));
      }
      columns.put(field, known);
    }
    return known;
  }

  private static Column column(LeafReaderContext leaf, String field) throws IOException {
    var ordinals = DocValues.getSorted(leaf.reader(), field);
    var numbers = new int[leaf.reader().maxDoc()];
    for (var doc = ordinals.nextDoc(); doc < numbers.length; doc = ordinals.nextDoc()) {
      numbers[doc] = ordinals.ordValue() + 1;
    }
    var values = new ArrayList<String>();
    for (var n = 0; n < ordinals.getValueCount(); n++) {
      values.add(ordinals.lookupOrd(n).utf8ToString());
    }
    return new Column(numbers, values);
  }
}
