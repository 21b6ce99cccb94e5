package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.act.Acts;
import io.huiji.audit.LogPages;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.Written;
import io.huiji.view.today.TodayView.Done;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What somebody has done today or on another day, as the log has it.
@Component
class DoneToday {

  private static final int MOST = 200;

  /// Work that no act does: papers come in by a door of their own.
  private static final Set<String> BESIDE_ACTS = Set.of("hand-in");

  private final LogPages log;
  private final Acts acts;
  private final OfficeClock clock;

  DoneToday(LogPages log, Acts acts, OfficeClock clock) {
    this.log = log;
    this.acts = acts;
    this.clock = clock;
  }

  List<Done> of(Actor actor) {
    return of(actor, clock.today());
  }

  /// Acts are work done; looks and sign-ins are not.
  List<Done> of(Actor actor, LocalDate day) {
    var work = new HashSet<>(BESIDE_ACTS);
    acts.descriptions().forEach(act -> work.add(act.name()));
    return log.done(actor.name(), day, MOST).stream()
        .filter(logged -> work.contains(logged.entry().act()))
        .map(
            logged ->
                new Done(
                    logged.entry().act(),
                    Written.inText(logged.entry().object()),
                    logged.officeTime()))
        .toList();
  }
}
