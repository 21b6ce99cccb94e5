package io.huiji.minutes.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/// Brings two lists into line by their longest common part. Lists beyond a bound are told apart at
/// their common beginning and end alone, so that no paper takes long.
final class Sequences {

  /// Cells of the table, four bytes each.
  static final long MOST = 4_000_000;

  private Sequences() {}

  /// @param former index in the former list, or -1; {@code later} the same
  record Pair(int former, int later) {
    boolean both() {
      return former >= 0 && later >= 0;
    }
  }

  /// @param most pairs that are looked at; with more, nothing in the middle is common
  static <T> List<Pair> align(List<T> former, List<T> later, long most, BiPredicate<T, T> same) {
    var head = 0;
    while (head < Math.min(former.size(), later.size())
        && same.test(former.get(head), later.get(head))) {
      head++;
    }
    var tail = 0;
    while (tail < Math.min(former.size(), later.size()) - head
        && same.test(former.get(former.size() - 1 - tail), later.get(later.size() - 1 - tail))) {
      tail++;
    }
    var pairs = new ArrayList<Pair>();
    for (var index = 0; index < head; index++) {
      pairs.add(new Pair(index, index));
    }
    var offset = head;
    middle(
            former.subList(head, former.size() - tail),
            later.subList(head, later.size() - tail),
            most,
            same)
        .forEach(pair -> pairs.add(moved(pair, offset)));
    for (var index = tail; index > 0; index--) {
      pairs.add(new Pair(former.size() - index, later.size() - index));
    }
    return pairs;
  }

  private static Pair moved(Pair pair, int by) {
    return new Pair(
        pair.former() < 0 ? -1 : pair.former() + by, pair.later() < 0 ? -1 : pair.later() + by);
  }

  private static <T> List<Pair> middle(
      List<T> former, List<T> later, long most, BiPredicate<T, T> same) {
    if ((former.size() + 1L) * (later.size() + 1L) > most) {
      return apart(former.size(), later.size());
    }
    var common = new int[former.size() + 1][later.size() + 1];
    for (var a = 1; a <= former.size(); a++) {
      for (var b = 1; b <= later.size(); b++) {
        common[a][b] =
            same.test(former.get(a - 1), later.get(b - 1))
                ? common[a - 1][b - 1] + 1
                : Math.max(common[a - 1][b], common[a][b - 1]);
      }
    }
    return walk(former, later, same, common);
  }

  private static <T> List<Pair> walk(
      List<T> former, List<T> later, BiPredicate<T, T> same, int[][] common) {
    var pairs = new ArrayList<Pair>();
    var a = former.size();
    var b = later.size();
    while (a > 0 || b > 0) {
      if (a > 0 && b > 0 && same.test(former.get(a - 1), later.get(b - 1))) {
        pairs.add(new Pair(--a, --b));
      } else if (b > 0 && (a == 0 || common[a][b - 1] >= common[a - 1][b])) {
        pairs.add(new Pair(-1, --b));
      } else {
        pairs.add(new Pair(--a, -1));
      }
    }
    Collections.reverse(pairs);
    return pairs;
  }

  private static List<Pair> apart(int former, int later) {
    var pairs = new ArrayList<Pair>();
    for (var index = 0; index < former; index++) {
      pairs.add(new Pair(index, -1));
    }
    for (var index = 0; index < later; index++) {
      pairs.add(new Pair(-1, index));
    }
    return pairs;
  }
}
