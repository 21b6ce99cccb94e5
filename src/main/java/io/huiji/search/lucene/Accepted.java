package io.huiji.search.lucene;

import java.util.List;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The records of a leaf that the asker may know and whose days lie where he asked: two looks into
/// memory, before anything of a record is read or counted.
///
/// @param known null where he may know all of them
/// @param size of the leaf
record Accepted(@Nullable FixedBitSet known, List<Range> ranges, int size) implements Bits {

  /// @param days of each record
  /// @param until inclusive
  record Range(int[] days, int from, int until) {

    boolean holds(int doc) {
      return days[doc] >= from && days[doc] <= until;
    }
  }

  /// The same in as few steps as may be.
  ///
  /// @return null where all are accepted
  static @Nullable Bits of(@Nullable FixedBitSet known, List<Range> ranges, int size) {
    return ranges.isEmpty() ? known : new Accepted(known, ranges, size);
  }

  @Override
  public boolean get(int doc) {
    if (known != null && !known.get(doc)) {
      return false;
    }
    for (var n = 0; n < ranges.size(); n++) {
      if (!ranges.get(n).holds(doc)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int length() {
    return size;
  }
}
