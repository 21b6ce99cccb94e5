package io.huiji.operations.schedule;

import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.operations.Schedules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// See {@link Schedules}.
@Component
@Lazy
class ScheduleBook implements Schedules {

  private static final int LATEST = 10;

  private final TimedWorks works;
  private final TimedRows rows;
  private final Repetitions repetitions;
  private final OfficeClock clock;
  private final WorkingDays calendar;

  ScheduleBook(
      TimedWorks works,
      TimedRows rows,
      Repetitions repetitions,
      OfficeClock clock,
      WorkingDays calendar) {
    this.works = works;
    this.rows = rows;
    this.repetitions = repetitions;
    this.clock = clock;
    this.calendar = calendar;
  }

  @Override
  public List<Standing> standing() {
    return Stream.concat(
            works.daily().stream().map(this::standing), repetitions.standing(clock).stream())
        .toList();
  }

  private Standing standing(DailyWork work) {
    var state = rows.read(work.name());
    return new Standing(
        work.name(),
        work.times().inWords(),
        state.map(each -> next(work.times(), each)),
        state.flatMap(DailyState::lastSuccess),
        state.map(DailyState::tries).orElse(0),
        rows.latest(work.name(), LATEST));
  }

  /// What is due already is due now.
  private LocalDateTime next(Daily times, DailyState state) {
    var now = clock.now();
    return switch (times.decide(state, now, calendar)) {
      case Decision.Wait wait -> wait.until();
      case Decision.Begin _ -> now;
      case Decision.Leave _ -> times.next(now, calendar);
    };
  }
}
