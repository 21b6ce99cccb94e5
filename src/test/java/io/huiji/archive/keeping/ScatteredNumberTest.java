package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScatteredNumberTest {

  @Test
  void areNeverGivenTwiceAndGrowLongerInTime() {
    var used = new HashSet<Integer>();
    for (var time = 0; time < 1000; time++) {
      assertThat(used.add(ScatteredNumber.of("HOLD_PLACED " + time, used))).isTrue();
    }
    assertThat(used).allMatch(number -> number >= 100 && number <= 9999);
    assertThat(used.stream().filter(number -> number <= 999)).hasSizeBetween(451, 600);
  }

  @Test
  void areTheSameForTheSameAgain() {
    assertThat(ScatteredNumber.of("one", Set.of())).isEqualTo(ScatteredNumber.of("one", Set.of()));
  }

  /// Those that lie between two which one knows: none, some or many, whatever was done between.
  @Test
  void leaveGapsThatTellNothing() {
    var first = new TreeSet<Integer>();
    var later = new TreeSet<Integer>();
    for (var time = 0; time < 200; time++) {
      (time < 100 ? first : later).add(ScatteredNumber.of("x " + time, Set.of()));
    }
    assertThat(later.first()).isLessThan(first.first() + 50);
    assertThat(later.last()).isGreaterThan(first.last() - 50);
    assertThat(first.lower(500)).isLessThan(499);
  }
}
