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
    return switch (ranges.size()) {
      case 0 -> known;
      case 1 -> new InOne(known, ranges.getFirst(), size);
      default -> new Accepted(known, ranges, size);
    };
  }

  /// The usual case, which is asked for each record that has the words.
  private static final class InOne implements Bits {

    private final @Nullable FixedBitSet some;
    private final long @Nullable [] known;
    private final int[] days;
    private final int from;
    private final int until;
    private final int size;

    InOne(@Nullable FixedBitSet some, Range range, int size) {
      this.some = some;
      this.known = some == null ? null : some.getBits();
      this.days = range.days;
      this.from = range.from;
      this.until = range.until;
      this.size = size;
    }

    @Override
    public boolean get(int doc) {
      return (known == null || (known[doc >> 6] & (1L << doc)) != 0)
          && days[doc] >= from
          && days[doc] <= until;
    }

    @Override
    public int length() {
      return size;
    }

    /// Who may know it is told for 64 records at once.
    @Override
    public void applyMask(FixedBitSet found, int first) {
      if (some != null) {
        some.applyMask(found, first);
      }
      var bits = found.getBits();
      for (var word = 0; word < bits.length; word++) {
        var begin = first + (word << 6);
        var kept = 0L;
        for (var left = bits[word]; left != 0; left &= left - 1) {
          var day = (long) days[begin + Long.numberOfTrailingZeros(left)];
          // no branch, for half of them may lie outside: the sign tells
          kept |= left & -left & ~(((day - from) | (until - day)) >> 63);
        }
        bits[word] = kept;
      }
    }
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
