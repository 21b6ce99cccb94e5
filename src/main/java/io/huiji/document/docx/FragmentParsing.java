package io.huiji.document.docx;

import io.huiji.document.docx.PartCode.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds in a fragment what already stands in it or in others that went before. Done once for a
/// template and those others, so it looks at many places for each.
final class FragmentParsing {

  /// A shorter match would cost as much as the bytes themselves.
  private static final int SHORTEST = 4;

  private static final int MOST_TRIED = 48;
  private static final int LEAST_TABLE = 1 << 8;

  private final byte[] all;
  private final int[] starts;
  private final int[] heads;
  private final int shift;

  /// The place before with the same hash, for each place; −1 for none.
  private final int[] before;

  FragmentParsing(List<Fragment> fragments) {
    starts = new int[fragments.size() + 1];
    for (var fragment : fragments) {
      starts[fragment.number() + 1] = starts[fragment.number()] + fragment.bytes().length;
    }
    all = new byte[starts[fragments.size()]];
    before = new int[all.length];
    heads = new int[Integer.highestOneBit(Math.max(LEAST_TABLE, all.length))];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(heads.length);
    Arrays.fill(heads, -1);
    for (var fragment : fragments) {
      System.arraycopy(
          fragment.bytes(), 0, all, starts[fragment.number()], fragment.bytes().length);
      remember(fragment.number());
    }
  }

  private void remember(int number) {
    for (var at = starts[number]; at + SHORTEST <= starts[number + 1]; at++) {
      var slot = hash(at);
      before[at] = heads[slot];
      heads[slot] = at;
    }
  }

  private int hash(int at) {
    var four =
        (all[at] & 0xFF)
            | ((all[at + 1] & 0xFF) << 8)
            | ((all[at + 2] & 0xFF) << 16)
            | (all[at + 3] << 24);
    return (four * 0x9E3779B1) >>> shift;
  }

  /// @param others numbers of the fragments that went before
  List<Step> parse(int number, BitSet others) {
    var steps = new ArrayList<Step>();
    var end = starts[number + 1];
    var open = starts[number];
    for (var at = open; at < end; ) {
      var found = longest(at, number, others);
      if (found.length() < SHORTEST || longest(at + 1, number, others).length() > found.length()) {
        at++;
        continue;
      }
      if (at > open) {
        steps.add(new Step(-1, 0, at - open));
      }
      steps.add(found);
      at += found.length();
      open = at;
    }
    if (end > open) {
      steps.add(new Step(-1, 0, end - open));
    }
    return List.copyOf(steps);
  }

  private Step longest(int at, int number, BitSet others) {
    var end = starts[number + 1];
    var best = new Step(-1, 0, 0);
    if (at + SHORTEST > end) {
      return best;
    }
    var tried = 0;
    for (var from = heads[hash(at)]; from >= 0 && tried < MOST_TRIED; from = before[from]) {
      var owner = owner(from);
      if (owner == number ? from >= at || at - from > Sequences.WINDOW : !others.get(owner)) {
        continue;
      }
      // of another fragment only what lies in it whole; in itself a match may run into itself
      var room = owner == number ? end - at : Math.min(end - at, starts[owner + 1] - from);
      var same = Arrays.mismatch(all, from, from + room, all, at, at + room);
      var length = same < 0 ? room : same;
      if (length > best.length()) {
        best = new Step(owner, from - starts[owner], length);
      }
      tried++;
    }
    return best;
  }

  /// The fragment that holds a place; empty ones hold none.
  private int owner(int place) {
    var low = 0;
    var high = starts.length - 1;
    while (high - low > 1) {
      var middle = (low + high) >>> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
