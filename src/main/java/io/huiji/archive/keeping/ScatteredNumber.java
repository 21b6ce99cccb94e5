package io.huiji.archive.keeping;

import io.huiji.archive.RecordEntry;
import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Numbers of holds, lists of disposal and transfers. They do not run on: a gap between two numbers
/// that somebody knows would tell him that there is one in between which he may not know. Drawn
/// from the ids of the records, which nobody chose, so that what is done again after a breakdown
/// gets the same number again.
final class ScatteredNumber {

  private static final int SMALLEST = 100;

  private ScatteredNumber() {}

  /// One that is not in use, of as few digits as leave half of the numbers free.
  static int of(KeepingKind kind, Collection<RecordEntry> records, Set<Integer> used) {
    var ids =
        records.stream()
            .map(record -> record.id().toString())
            .sorted()
            .collect(Collectors.joining(" ", kind + " ", " "));
    return of(ids, used);
  }

  static int of(String seed, Set<Integer> used) {
    var lowest = SMALLEST;
    while (2L * used.size() > 9L * lowest) {
      lowest *= 10;
    }
    var trial = 0;
    var number = drawn(seed + trial, lowest);
    while (used.contains(number)) {
      number = drawn(seed + ++trial, lowest);
    }
    return number;
  }

  private static int drawn(String seed, int lowest) {
    var hash = Digest.of(seed.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 15);
    return lowest + (int) (Long.parseLong(hash, 16) % (9L * lowest));
  }
}
