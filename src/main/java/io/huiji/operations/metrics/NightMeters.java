package io.huiji.operations.metrics;

import io.huiji.calendar.OfficeClock;
import io.huiji.operations.Runs;
import io.huiji.operations.Runs.Run;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The last whole night in numbers.
@Component
@ConditionalOnWebApplication
class NightMeters implements MeterBinder {

  private static final int LOOKS_BACK = 30;

  private final Runs runs;
  private final OfficeClock clock;

  NightMeters(Runs runs, OfficeClock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    var gauges = new Gauges(registry);
    gauges.gauge("huiji.night.running", "1 while a night runs", () -> runs.running() ? 1 : 0);
    gauges.known(
        "huiji.night.success.age.seconds",
        "since the end of the last whole night",
        () -> last().flatMap(Run::ended).map(this::age));
    gauges.known(
        "huiji.night.duration.seconds",
        "of the last whole night",
        () -> last().flatMap(NightMeters::duration));
    gauges.known(
        "huiji.night.troubles",
        "things to look at of the last whole night",
        () -> last().map(run -> (double) run.warnings().size()));
    verdict(gauges, "accepted", Runs.Counts::accepted);
    verdict(gauges, "returned", Runs.Counts::returned);
    verdict(gauges, "held", Runs.Counts::held);
    verdict(gauges, "late", Runs.Counts::late);
  }

  private void verdict(Gauges gauges, String verdict, ToLongFunction<Runs.Counts> count) {
    gauges.labelled(
        "huiji.submissions",
        "submissions as the last whole night left them",
        "verdict",
        verdict,
        () -> last().flatMap(Run::verdicts).map(each -> (double) count.applyAsLong(each)));
  }

  private Optional<Run> last() {
    return runs.latest(LOOKS_BACK).stream()
        .filter(run -> run.state() == Runs.State.DONE)
        .findFirst();
  }

  private static Optional<Double> duration(Run run) {
    return run.started()
        .flatMap(began -> run.ended().map(ended -> Duration.between(began, ended)))
        .map(taken -> (double) taken.toSeconds());
  }

  private double age(LocalDateTime at) {
    return Duration.between(at, clock.now()).toSeconds();
  }
}
