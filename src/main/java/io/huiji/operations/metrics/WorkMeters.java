package io.huiji.operations.metrics;

import io.huiji.calendar.OfficeClock;
import io.huiji.notice.Mails;
import io.huiji.notice.Mails.Counts;
import io.huiji.operations.Schedules;
import io.huiji.operations.Schedules.Standing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Work at set times and the outbox of mails in numbers.
@Component
@ConditionalOnWebApplication
class WorkMeters implements MeterBinder {

  private static final List<String> WORKS =
      List.of("nightly", "fixity", "reminders", "index", "mail");

  private final Schedules schedules;
  private final Mails mails;
  private final OfficeClock clock;

  WorkMeters(Schedules schedules, Mails mails, OfficeClock clock) {
    this.schedules = schedules;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    var gauges = new Gauges(registry);
    WORKS.forEach(name -> work(gauges, name));
    mail(gauges, "waiting", Counts::waiting);
    mail(gauges, "sent", Counts::sent);
    mail(gauges, "dead", Counts::dead);
    mail(gauges, "uncertain", Counts::uncertain);
    mail(gauges, "letter", Counts::letters);
    gauges.gauge(
        "huiji.mail.waiting.age.seconds",
        "of the mail that waits longest; 0 where none waits",
        () -> mails.waitingSince().map(this::age).orElse(0.0));
  }

  private void work(Gauges gauges, String name) {
    gauges.labelled(
        "huiji.work.success.age.seconds",
        "since work at set times went well",
        "work",
        name,
        () -> standing(name).flatMap(Standing::lastSuccess).map(this::age));
    gauges.labelled(
        "huiji.work.failures",
        "failures in a row",
        "work",
        name,
        () -> standing(name).map(each -> (double) each.failures()));
  }

  private void mail(Gauges gauges, String state, ToLongFunction<Counts> count) {
    gauges.labelled(
        "huiji.mail",
        "mails by state",
        "state",
        state,
        () -> Optional.of((double) count.applyAsLong(mails.counts())));
  }

  private Optional<Standing> standing(String name) {
    return schedules.standing().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private double age(LocalDateTime at) {
    return Duration.between(at, clock.now()).toSeconds();
  }
}
