package io.huiji.entry.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.entry.account.SignInFailures.Attempt;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// The lock-out as it is counted, on both databases.
@OnBothDatabases
class SignInFailuresTest {

  private final SettableClock clock = SettableClock.at("2026-12-01T09:00");
  private final SignInFailures failures;

  SignInFailuresTest(TestDatabase database) {
    this.failures = new SignInFailures(database.jdbc(), database.transactions(), clock.office());
  }

  @Test
  void eachPauseIsLongerAndADayLaterAllIsForgotten() {
    for (var left = SignInFailures.ALLOWED - 1; left >= 0; left--) {
      assertThat(failures.begin("finance")).isEqualTo(counted(left, 15));
    }
    assertThat(failures.begin("finance")).isEqualTo(new Attempt.Paused(Duration.ofMinutes(15)));
    for (var minutes : new int[] {30, 60, 120, 240, 240}) {
      clock.pass(Duration.ofMinutes(241));
      assertThat(failures.begin("finance")).isEqualTo(counted(0, minutes));
    }
    assertThat(failures.begin("audit")).as("another name").isEqualTo(counted(4, 15));
    clock.pass(Duration.ofHours(25));
    assertThat(failures.begin("finance")).isEqualTo(counted(4, 15));
    failures.forget("finance");
    assertThat(failures.begin("finance")).isEqualTo(counted(4, 15));
  }

  @Test
  void ofManyAtTheSameTimeOnlyFiveAreLookedAt() {
    var attempts = new ConcurrentLinkedQueue<Attempt>();
    Concurrently.run(12, _ -> attempts.add(failures.begin("nobody")));

    assertThat(attempts).filteredOn(Attempt.Counted.class::isInstance).hasSize(5);
    assertThat(attempts).filteredOn(Attempt.Paused.class::isInstance).hasSize(7);
  }

  private static Attempt counted(int left, int minutes) {
    return new Attempt.Counted(left, Duration.ofMinutes(minutes));
  }
}
