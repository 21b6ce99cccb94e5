package io.huiji.operations.schedule;

import io.huiji.calendar.OfficeClock;
import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.Standing;
import io.huiji.operations.Schedules.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Work that this instance repeats by itself: how each went last, since the service began.
@Component
class Repetitions {

  private static final System.Logger LOG = System.getLogger(Repetitions.class.getName());

  private final Map<String, Went> went = new ConcurrentHashMap<>();
  private volatile List<RepeatedWork> works = List.of();

  void begin(List<RepeatedWork> repeated) {
    works = List.copyOf(repeated);
  }

  List<RepeatedWork> due(Instant now) {
    return works.stream().filter(work -> !now.isBefore(of(work).due())).toList();
  }

  /// A failure is kept, and tried again after the usual pause.
  void perform(RepeatedWork work, OfficeClock clock) {
    try {
      work.task().run();
      went.put(work.name(), of(work).success(clock, work.pause()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "timed work failed: " + work.name(), e);
      went.put(work.name(), of(work).failure(clock, work.pause(), WorkFailed.inWords(e)));
    }
  }

  List<Standing> standing(OfficeClock clock) {
    return works.stream().map(work -> standing(work, clock)).toList();
  }

  private Standing standing(RepeatedWork work, OfficeClock clock) {
    var how = of(work);
    return new Standing(
        work.name(),
        "每隔" + inWords(work.pause()),
        how.due().equals(Instant.EPOCH) ? Optional.empty() : Optional.of(local(how.due(), clock)),
        how.lastSuccess(),
        how.failures(),
        how.lastFailure().stream().toList());
  }

  private Went of(RepeatedWork work) {
    return went.getOrDefault(work.name(), Went.NEVER);
  }

  private static LocalDateTime local(Instant time, OfficeClock clock) {
    return LocalDateTime.ofInstant(time, clock.zone()).withNano(0);
  }

  private static String inWords(Duration pause) {
    return pause.toSeconds() % 60 == 0 ? pause.toMinutes() + "分钟" : pause.toSeconds() + "秒";
  }

  /// @param lastFailure gone with the next success
  private record Went(
      Instant due, Optional<LocalDateTime> lastSuccess, int failures, Optional<Day> lastFailure) {

    static final Went NEVER = new Went(Instant.EPOCH, Optional.empty(), 0, Optional.empty());

    Went success(OfficeClock clock, Duration pause) {
      return new Went(
          clock.machineTime().plus(pause), Optional.of(clock.now()), 0, Optional.empty());
    }

    Went failure(OfficeClock clock, Duration pause, String note) {
      var at = Optional.of(clock.now());
      var day = new Day(clock.today(), State.FAILED, false, at, at, note);
      return new Went(clock.machineTime().plus(pause), lastSuccess, failures + 1, Optional.of(day));
    }
  }
}
