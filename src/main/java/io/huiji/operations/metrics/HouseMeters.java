package io.huiji.operations.metrics;

import io.huiji.archive.Fixity;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Converter;
import io.huiji.notice.Mails;
import io.huiji.notice.Mails.Counts;
import io.huiji.operations.Runs;
import io.huiji.operations.Runs.Run;
import io.huiji.operations.Schedules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The house in numbers ({@code /actuator/prometheus}): asked anew at each look, NaN where there is
/// nothing to tell yet. Labels are names of work and states alone.
@Component
@ConditionalOnWebApplication
class HouseMeters implements MeterBinder {

  private static final int LOOKS_BACK = 30;

  private final Runs runs;
  private final Schedules schedules;
  private final Mails mails;
  private final Fixity fixity;
  private final Converter converter;
  private final OfficeClock clock;

  HouseMeters(
      Runs runs,
      Schedules schedules,
      Mails mails,
      Fixity fixity,
      Converter converter,
      OfficeClock clock) {
    this.runs = runs;
    this.schedules = schedules;
    this.mails = mails;
    this.fixity = fixity;
    this.converter = converter;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "huiji.night.running", "1 while a night runs", () -> runs.running() ? 1 : 0);
    gauge(
        registry,
        "huiji.night.success.age.seconds",
        "since the end of the last whole night",
        () -> last().flatMap(Run::ended).map(this::age).orElse(Double.NaN));
    gauge(
        registry,
        "huiji.night.duration.seconds",
        "of the last whole night",
        () -> last().map(HouseMeters::duration).orElse(Double.NaN));
    gauge(
        registry,
        "huiji.night.troubles",
        "things to look at of the last whole night",
        () -> last().map(run -> (double) run.warnings().size()).orElse(Double.NaN));
    verdicts(registry);
    work(registry);
    mail(registry);
    gauge(
        registry,
        "huiji.store.faults",
        "records that are closed because they differ from what was filed",
        () -> fixity.frozen().size());
    gauge(
        registry,
        "huiji.converter.available",
        "1 where papers can be converted",
        () -> converter.available() ? 1 : 0);
  }

  private void verdicts(MeterRegistry registry) {
    verdict(registry, "accepted", Runs.Counts::accepted);
    verdict(registry, "returned", Runs.Counts::returned);
    verdict(registry, "held", Runs.Counts::held);
    verdict(registry, "late", Runs.Counts::late);
  }

  private void verdict(MeterRegistry registry, String verdict, ToLongFunction<Runs.Counts> count) {
    labelled(
        registry,
        "huiji.submissions",
        "submissions as the last whole night left them",
        "verdict",
        verdict,
        () -> last().flatMap(Run::verdicts).map(each -> (double) count.applyAsLong(each)));
  }

  private void work(MeterRegistry registry) {
    for (var name : List.of("nightly", "fixity", "reminders", "index", "mail")) {
      labelled(
          registry,
          "huiji.work.success.age.seconds",
          "since work at set times went well",
          "work",
          name,
          () -> standing(name).flatMap(Schedules.Standing::lastSuccess).map(this::age));
      labelled(
          registry,
          "huiji.work.failures",
          "failures in a row",
          "work",
          name,
          () -> standing(name).map(each -> (double) each.failures()));
    }
  }

  private void mail(MeterRegistry registry) {
    mail(registry, "waiting", Counts::waiting);
    mail(registry, "sent", Counts::sent);
    mail(registry, "dead", Counts::dead);
    mail(registry, "uncertain", Counts::uncertain);
    mail(registry, "letter", Counts::letters);
  }

  private void mail(MeterRegistry registry, String state, ToLongFunction<Counts> count) {
    labelled(
        registry,
        "huiji.mail",
        "mails by state",
        "state",
        state,
        () -> Optional.of((double) count.applyAsLong(mails.counts())));
  }

  private Optional<Schedules.Standing> standing(String name) {
    return schedules.standing().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Optional<Run> last() {
    return runs.latest(LOOKS_BACK).stream()
        .filter(run -> run.state() == Runs.State.DONE)
        .findFirst();
  }

  private static double duration(Run run) {
    return run.started()
        .flatMap(began -> run.ended().map(ended -> Duration.between(began, ended)))
        .map(Duration::toSeconds)
        .map(Long::doubleValue)
        .orElse(Double.NaN);
  }

  private double age(LocalDateTime at) {
    return Duration.between(at, clock.now()).toSeconds();
  }

  private static void gauge(
      MeterRegistry registry, String name, String what, Supplier<Number> value) {
    Gauge.builder(name, value).description(what).register(registry);
  }

  private static void labelled(
      MeterRegistry registry,
      String name,
      String what,
      String label,
      String is,
      Supplier<Optional<Double>> value) {
    Gauge.builder(name, () -> value.get().orElse(Double.NaN))
        .description(what)
        .tag(label, is)
        .register(registry);
  }
}
