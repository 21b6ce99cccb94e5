package io.huiji.document.docx;

import io.huiji.document.docx.PartCode.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds in each fragment what already stands in it or in those before it. Done once for a
/// template, so it looks at many places for each.
final class FragmentParsing {

  /// A shorter match would cost as much as the bytes themselves.
  private static final int SHORTEST = 4;

  private static final int TABLE_BITS = 14;
  private static final int MOST_TRIED = 48;

  private final byte[] all;
  private final int[] owners;
  private final int[] starts;
  private final int[] heads = new int[1 << TABLE_BITS];
  private final int[] before;

  private FragmentParsing(List<Fragment> fragments) {
    var length = fragments.stream().mapToInt(fragment -> fragment.bytes().length).sum();
    all = new byte[length];
    owners = new int[length];
    starts = new int[fragments.size() + 1];
    before = new int[length];
    Arrays.fill(heads, -1);
    for (var fragment : fragments) {
      var start = starts[fragment.number()];
      System.arraycopy(fragment.bytes(), 0, all, start, fragment.bytes().length);
      Arrays.fill(owners, start, start + fragment.bytes().length, fragment.number());
      starts[fragment.number() + 1] = start + fragment.bytes().length;
    }
  }

  static List<List<Step>> of(List<Fragment> fragments) {
    var parsing = new FragmentParsing(fragments);
    return fragments.stream().map(fragment -> parsing.parse(fragment.number())).toList();
  }

  private List<Step> parse(int number) {
    var steps = new ArrayList<Step>();
    var end = starts[number + 1];
    var open = starts[number];
    for (var at = open; at < end; ) {
      var found = longest(at, end);
      if (found.length() < SHORTEST || longest(at + 1, end).length() > found.length()) {
        remember(at++, end);
        continue;
      }
      if (at > open) {
        steps.add(new Step(-1, 0, at - open));
      }
      steps.add(found);
      for (var until = at + found.length(); at < until; at++) {
        remember(at, end);
      }
      open = at;
    }
    if (end > open) {
      steps.add(new Step(-1, 0, end - open));
    }
    return List.copyOf(steps);
  }

  private Step longest(int at, int end) {
    var best = new Step(-1, 0, 0);
    if (at + SHORTEST > end) {
      return best;
    }
    var candidate = heads[hash(at)];
    for (var tried = 0; candidate >= 0 && tried < MOST_TRIED; tried++) {
      var owner = owners[candidate];
      // of another fragment only what lies in it whole; in itself a match may run into itself
      var room = owner == owners[at] ? end - at : Math.min(end - at, starts[owner + 1] - candidate);
      var same = Arrays.mismatch(all, candidate, candidate + room, all, at, at + room);
      var length = same < 0 ? room : same;
      if (length > best.length()) {
        best = new Step(owner, candidate - starts[owner], length);
      }
      candidate = before[candidate];
    }
    return best;
  }

  private void remember(int at, int end) {
    if (at + SHORTEST <= end) {
      var slot = hash(at);
      before[at] = heads[slot];
      heads[slot] = at;
    }
  }

  private int hash(int at) {
    var value = 0;
    for (var index = 0; index < SHORTEST; index++) {
      value = (value * 0x01000193) ^ all[at + index];
    }
    return (value * 0x9E3779B1) >>> (32 - TABLE_BITS);
  }
}
