package io.huiji.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// Facets of a leaf that are counted together: one number for each record tells the values of all
/// of them, so that a record met is one look and one step. What was met is dealt to the facets at
/// the end.
///
/// @param columns the first is the last digit
record FacetGroup(List<Place> columns, int[] numbers, int size) {

  /// As many numbers are counted as stay at the processor's hand.
  private static final int MOST = 1024;

  /// Which facet, and how many values it has, none among them.
  record Place(int facet, int size) {}

  /// @param numbers by record: 0 for none, 1 for the first value
  record Column(int facet, int size, int[] numbers) {}

  /// As few as may be.
  static List<FacetGroup> of(List<Column> columns) {
    var groups = new ArrayList<FacetGroup>();
    var open = new ArrayList<Column>();
    var size = 1L;
    for (var column : columns.stream().sorted(Comparator.comparingInt(Column::size)).toList()) {
      if (!open.isEmpty() && size * column.size > MOST) {
        groups.add(together(open));
        open.clear();
        size = 1;
      }
      open.add(column);
      size *= column.size;
    }
    groups.add(together(open));
    return List.copyOf(groups);
  }

  private static FacetGroup together(List<Column> columns) {
    var numbers = new int[columns.getFirst().numbers.length];
    var size = 1;
    for (var column : columns) {
      for (var doc = 0; doc < numbers.length; doc++) {
        numbers[doc] += column.numbers[doc] * size;
      }
      size *= column.size;
    }
    var places = columns.stream().map(column -> new Place(column.facet, column.size)).toList();
    return new FacetGroup(places, numbers, size);
  }

  /// @param docs places, counted from the first
  void count(int first, FixedBitSet docs, int[] met) {
    var bits = docs.getBits();
    for (var word = 0; word < bits.length; word++) {
      var from = first + (word << 6);
      for (var left = bits[word]; left != 0; left &= left - 1) {
        met[numbers[from + Long.numberOfTrailingZeros(left)]]++;
      }
    }
  }

  /// @param places for each facet, which of its counts belongs to a value here, the first being 0
  void deal(int[] met, List<int[]> places, int[][] counts) {
    for (var number = 0; number < met.length; number++) {
      var left = number;
      for (var n = 0; met[number] > 0 && n < columns.size(); n++) {
        var column = columns.get(n);
        var value = left % column.size;
        left /= column.size;
        if (value > 0) {
          counts[column.facet][places.get(column.facet)[value - 1]] += met[number];
        }
      }
    }
  }
}
