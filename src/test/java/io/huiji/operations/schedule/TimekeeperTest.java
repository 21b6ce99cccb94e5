package io.huiji.operations.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.huiji.calendar.WorkingDays;
import io.huiji.operations.Schedules;
import io.huiji.operations.Schedules.State;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Several instances on one database, each with a timekeeper of its own.
@OnBothDatabases
class TimekeeperTest {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final TimedRows rows;
  private final SettableClock clock = SettableClock.at("2026-12-01T12:00");
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  TimekeeperTest(TestDatabase database) {
    this.rows = new TimedRows(database.jdbc(), database.transactions());
  }

  @Test
  void ofManyInstancesOneDoesTheWorkOfADay() {
    var keepers = List.of(keeper(this::note), keeper(this::note), keeper(this::note));
    clock.set("2026-12-01T23:00");

    for (var round = 0; round < 3; round++) {
      keepers.forEach(Timekeeper::look);
    }
    keepers.forEach(TimekeeperTest::awaitIdle);

    assertThat(done).containsExactly("2026-12-01");
    assertThat(standing().latest())
        .extracting(Schedules.Day::state, Schedules.Day::note)
        .containsExactly(tuple(State.DONE, "办好"));
    assertThat(standing().next()).contains(clock.office().today().plusDays(1).atTime(23, 0));
    assertThat(standing().well()).isTrue();
  }

  @Test
  void aDayThatWasMissedIsMadeGoodLateAndSaidSo() {
    keeper(this::note).close();
    clock.set("2026-12-04T09:00");

    lookOnce(keeper(this::note));

    assertThat(done).containsExactly("2026-12-03 late");
    assertThat(standing().latest())
        .extracting(day -> day.day() + " " + day.state() + (day.late() ? " late" : ""))
        .containsExactly("2026-12-03 DONE late", "2026-12-02 MISSED", "2026-12-01 MISSED");
  }

  @Test
  void aFailureIsSeenAndTriedAgainByRule() {
    var keeper =
        keeper(
            (day, late) -> {
              if (done.size() < 1) {
                done.add("failed");
                throw new IllegalStateException("张三的材料");
              }
              return note(day, late);
            });
    clock.set("2026-12-01T23:00");

    lookOnce(keeper);
    assertThat(standing().failures()).isEqualTo(1);
    assertThat(standing().well()).isFalse();
    assertThat(standing().latest().getFirst().note())
        .contains("IllegalStateException")
        .as("what an exception says may name people")
        .doesNotContain("张三");
    assertThat(standing().next()).contains(clock.office().now().plusMinutes(5));

    clock.pass(Duration.ofMinutes(4));
    lookOnce(keeper);
    assertThat(done).containsExactly("failed");

    clock.pass(Duration.ofMinutes(1));
    lookOnce(keeper);
    assertThat(done).containsExactly("failed", "2026-12-01");
    assertThat(standing().well()).isTrue();
  }

  @Test
  void whatFailsAgainAndAgainIsGivenUpAndStaysVisible() {
    var keeper =
        keeper(
            (_, _) -> {
              done.add("failed");
              throw new IllegalStateException();
            });
    clock.set("2026-12-01T23:00");

    for (var look = 0; look < 2 * Daily.MOST_TRIES; look++) {
      lookOnce(keeper);
      clock.pass(Duration.ofHours(1));
    }

    assertThat(done).hasSize(Daily.MOST_TRIES);
    assertThat(standing().latest().getFirst().note()).contains("不再重试");
    assertThat(standing().well()).isFalse();
  }

  @Test
  void theLeaseOfAnInstanceThatDiedLapsesAndItsWorkGoesOn() {
    keeper(this::note);
    clock.set("2026-12-01T23:00");
    var seen = rows.read("night").orElseThrow();
    assertThat(rows.claim("night", seen, "dead", LEASE)).isTrue();
    rows.begin(
        "night",
        "dead",
        new Decision.Begin(LocalDate.parse("2026-12-01"), false, List.of()),
        clock.office().now());
    var other = keeper(this::note);

    lookOnce(other);
    assertThat(done).as("it may still live").isEmpty();

    assertThat(rows.renew("night", "dead", Duration.ZERO)).isTrue();
    lookOnce(other);
    assertThat(done).containsExactly("2026-12-01");
    assertThat(standing().latest())
        .extracting(Schedules.Day::state)
        .containsExactly(State.DONE, State.LOST);
    assertThat(rows.renew("night", "dead", LEASE)).as("it is another's now").isFalse();
  }

  @Test
  void theLeaseIsTakenByComparingOnceOnly() {
    keeper(this::note);
    var seen = rows.read("night").orElseThrow();

    assertThat(rows.claim("night", seen, "one", Duration.ZERO)).isTrue();
    assertThat(rows.claim("night", seen, "other", LEASE))
        .as("it has lapsed, but the row is another than was read")
        .isFalse();
  }

  @Test
  void whatGoesOnKeepsItsLease() {
    var finish = new CountDownLatch(1);
    var keeper =
        keeper(
            (day, late) -> {
              await(finish);
              return note(day, late);
            });
    clock.set("2026-12-01T23:00");
    keeper.look();
    var other = keeper(this::note);

    keeper.look();
    lookOnce(other);
    assertThat(done).isEmpty();
    assertThat(standing().latest()).extracting(Schedules.Day::state).containsExactly(State.RUNNING);

    finish.countDown();
    awaitIdle(keeper);
    lookOnce(other);
    assertThat(done).containsExactly("2026-12-01");
  }

  @Test
  void whatIsRepeatedGoesOnAfterAFailure() {
    var keeper =
        new Timekeeper(
            works(
                List.of(),
                List.of(
                    new RepeatedWork(
                        "index",
                        Duration.ofMinutes(1),
                        () -> {
                          done.add("once");
                          if (done.size() == 1) {
                            throw new IllegalStateException();
                          }
                        }))),
            rows,
            new Repetitions(),
            clock.office(),
            WorkingDays.parse("# year,2026,试验\n"),
            settings(),
            _ -> true);
    keeper.begin();

    lookOnce(keeper);
    lookOnce(keeper);
    assertThat(done).hasSize(1);
    clock.pass(Duration.ofMinutes(1));
    lookOnce(keeper);
    assertThat(done).hasSize(2);
  }

  private String note(LocalDate day, boolean late) {
    done.add(day + (late ? " late" : ""));
    return "办好";
  }

  private Schedules.Standing standing() {
    return new ScheduleBook(
            works(List.of(work((_, _) -> "")), List.of()),
            rows,
            new Repetitions(),
            clock.office(),
            WorkingDays.parse("# year,2026,试验\n"))
        .standing()
        .getFirst();
  }

  private Timekeeper keeper(DailyWork.Task task) {
    var keeper =
        new Timekeeper(
            works(List.of(work(task)), List.of()),
            rows,
            new Repetitions(),
            clock.office(),
            WorkingDays.parse("# year,2026,试验\n"),
            settings(),
            _ -> true);
    keeper.begin();
    return keeper;
  }

  private static DailyWork work(DailyWork.Task task) {
    return new DailyWork("night", WrittenTimes.daily("night", "23:00-05:00").orElseThrow(), task);
  }

  private static TimedWorks works(List<DailyWork> daily, List<RepeatedWork> repeated) {
    return new TimedWorks() {
      @Override
      public List<DailyWork> daily() {
        return daily;
      }

      @Override
      public List<RepeatedWork> repeated() {
        return repeated;
      }
    };
  }

  private static ScheduleSettings settings() {
    return new ScheduleSettings(
        "off", "off", "off", "off", "off", Duration.ofSeconds(15), LEASE, Duration.ofSeconds(10));
  }

  private static void lookOnce(Timekeeper keeper) {
    keeper.look();
    awaitIdle(keeper);
  }

  private static void awaitIdle(Timekeeper keeper) {
    while (!keeper.idle()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
