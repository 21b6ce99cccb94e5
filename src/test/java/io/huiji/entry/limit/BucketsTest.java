package io.huiji.entry.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final long START = 1_000_000;

  @Test
  void givesSoManyAtOnceAndThenSoManyAMinute() {
    var buckets = new Buckets(List.of(3, 6));
    for (var time = 0; time < 3; time++) {
      assertThat(buckets.take("a", START)).isZero();
    }

    assertThat(buckets.take("a", START)).isEqualTo(10);
    assertThat(buckets.take("b", START)).as("everybody has his own").isZero();
    assertThat(buckets.take("a", START + 9_000)).isEqualTo(1);
    assertThat(buckets.take("a", START + 10_000)).isZero();
    assertThat(buckets.take("a", START + 10_000)).isPositive();
  }

  @Test
  void aClockSetBackGivesNothing() {
    var buckets = new Buckets(List.of(1, 60));
    buckets.take("a", START);

    assertThat(buckets.take("a", START - 600_000)).isPositive();
  }
}
