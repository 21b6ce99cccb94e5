package io.huiji.operations.schedule;

import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// When something is due: once a day, begun in a window that may reach past midnight. The day of a
/// run is the one on which its window began.
///
/// @param until not before {@code from} of the next day where it is not later than {@code from}
/// @param workingDays whether days off are left out; in a year whose holidays are unknown no day is
/// @param catchUp whether what was missed is made good after its window
record Daily(LocalTime from, LocalTime until, boolean workingDays, boolean catchUp) {

  /// How often a day is tried before it is given up.
  static final int MOST_TRIES = 5;

  /// How far back missed days are told.
  private static final int LOOKS_BACK = 400;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  Decision decide(DailyState state, LocalDateTime now, WorkingDays calendar) {
    var open = open(state, now, calendar);
    if (open.isEmpty()) {
      return new Decision.Wait(next(now, calendar));
    }
    var latest = open.getLast();
    var passed = open.subList(0, open.size() - 1);
    var late = !now.isBefore(end(latest));
    if (state.triesOf(latest) >= MOST_TRIES) {
      return new Decision.Leave(latest, true, passed);
    }
    if (late && !catchUp) {
      return new Decision.Leave(latest, state.triesOf(latest) > 0, passed);
    }
    var pause = state.pauseOf(latest);
    return pause.isPresent() && now.isBefore(pause.get())
        ? new Decision.Wait(pause.get())
        : new Decision.Begin(latest, late, passed);
  }

  /// Days that began since somebody keeps the time, and are not settled.
  private List<LocalDate> open(DailyState state, LocalDateTime now, WorkingDays calendar) {
    var first = now.toLocalDate().minusDays(LOOKS_BACK);
    return first
        .datesUntil(now.toLocalDate().plusDays(1))
        .filter(day -> !start(day).isAfter(now) && !start(day).isBefore(state.since()))
        .filter(state::isOpen)
        .filter(day -> isOn(day, calendar))
        .toList();
  }

  LocalDateTime next(LocalDateTime now, WorkingDays calendar) {
    var day = now.toLocalDate();
    while (!start(day).isAfter(now) || !isOn(day, calendar)) {
      day = day.plusDays(1);
    }
    return start(day);
  }

  private boolean isOn(LocalDate day, WorkingDays calendar) {
    try {
      return !workingDays || calendar.isWorkingDay(day);
    } catch (YearMissing _) {
      return true;
    }
  }

  private LocalDateTime start(LocalDate day) {
    return day.atTime(from);
  }

  private LocalDateTime end(LocalDate day) {
    return until.isAfter(from) ? day.atTime(until) : day.plusDays(1).atTime(until);
  }

  static Duration pauseAfter(int tries) {
    var pause = FIRST_PAUSE;
    for (var more = 1; more < tries && pause.compareTo(LONGEST_PAUSE) < 0; more++) {
      pause = pause.multipliedBy(3);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  String inWords() {
    return (workingDays ? "工作日" : "每天")
        + from
        + "至"
        + (until.isAfter(from) ? "" : "次日")
        + until
        + (catchUp ? "，错过的补办" : "，错过的不补");
  }
}
