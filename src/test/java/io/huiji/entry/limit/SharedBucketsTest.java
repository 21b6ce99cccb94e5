package io.huiji.entry.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Limits of several services over one database.
@OnBothDatabases
class SharedBucketsTest {

  private static final long START = 1_000_000_000;

  private final TestDatabase database;

  SharedBucketsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void severalServicesCountTogether() {
    var one = service("sign-in");
    var other = service("sign-in");

    assertThat(one.take("10.0.0.1", START)).isZero();
    assertThat(other.take("10.0.0.1", START)).isZero();
    assertThat(one.take("10.0.0.1", START)).isZero();

    assertThat(one.take("10.0.0.1", START)).isEqualTo(10);
    assertThat(other.take("10.0.0.1", START)).isEqualTo(10);
    assertThat(other.take("10.0.0.2", START)).as("another address").isZero();
    assertThat(service("token").take("10.0.0.1", START)).as("another kind").isZero();
    assertThat(other.take("10.0.0.1", START + 10_000)).isZero();
    assertThat(one.take("10.0.0.1", START + 10_000)).isPositive();
    assertThat(one.take("10.0.0.1", START - 600_000)).as("a clock set back").isPositive();
  }

  @Test
  void ofManyAtTheSameTimeNoMoreGetInThanMay() {
    var admitted = new AtomicInteger();

    Concurrently.run(
        12,
        _ -> {
          if (service("sign-in").take("10.0.0.1", START) == 0) {
            admitted.incrementAndGet();
          }
        });

    assertThat(admitted).hasValue(3);
  }

  @Test
  void whoHasNotComeForADayIsForgotten() {
    service("sign-in").take("10.0.0.1", START);

    service("sign-in").take("10.0.0.2", START + 2 * Refill.LONGEST_MILLIS);

    assertThat(
            database
                .jdbc()
                .sql("select count(*) from request_buckets")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private Limit service(String kind) {
    return new SharedBuckets(kind, List.of(3, 6), database.jdbc(), database.transactions());
  }
}
