package io.huiji.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// The days of every record as numbers in memory, four bytes each; read once for each state of the
/// index, when they are first asked for.
final class RecordDays {

  private static final int NONE = Integer.MIN_VALUE;

  private final IndexReader index;
  private final Map<String, List<int[]>> days = new ConcurrentHashMap<>();

  RecordDays(IndexReader index) {
    this.index = index;
  }

  /// Days since 1970 by record.
  int[] of(String field, LeafReaderContext leaf) throws IOException {
    var known = days.get(field);
    if (known == null) {
      var read = new ArrayList<int[]>();
      for (var one : index.leaves()) {
        read.add(read(one, field));
      }
      known = List.copyOf(read);
      days.put(field, known);
    }
    return known.get(leaf.ord);
  }

  private static int[] read(LeafReaderContext leaf, String field) throws IOException {
    var numbers = new int[leaf.reader().maxDoc()];
    Arrays.fill(numbers, NONE);
    var values = DocValues.getNumeric(leaf.reader(), field);
    for (var doc = values.nextDoc(); doc < numbers.length; doc = values.nextDoc()) {
      numbers[doc] = (int) values.longValue();
    }
    return numbers;
  }
}
