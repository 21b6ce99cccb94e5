package io.huiji.operations.schedule;

import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.operations.Schedules.State;
import io.huiji.operations.nightly.NightStopped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Keeps the time while the service runs: looks every few seconds what is due, and does it beside.
/// What fails stands in the list of runs and on the health page, and is tried again; a look that
/// fails is followed by the next.
@Component
@Lazy
public class Timekeeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Timekeeper.class.getName());

  private final TimedWorks works;
  private final TimedRows rows;
  private final Repetitions repetitions;
  private final OfficeClock clock;
  private final WorkingDays calendar;
  private final ScheduleSettings settings;
  private final Stoppable night;
  private volatile boolean stopping;
  private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("timed-work-", 1).factory());
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("timekeeper").daemon().factory());

  Timekeeper(
      TimedWorks works,
      TimedRows rows,
      Repetitions repetitions,
      OfficeClock clock,
      WorkingDays calendar,
      ScheduleSettings settings,
      Stoppable night) {
    this.works = works;
    this.rows = rows;
    this.repetitions = repetitions;
    this.clock = clock;
    this.calendar = calendar;
    this.settings = settings;
    this.night = night;
  }

  /// From now on until closed.
  ///
  /// @throws io.huiji.operations.UnfitSetting naming times that cannot be read
  public Timekeeper start() {
    begin();
    var _ =
        watch.scheduleWithFixedDelay(
            this::lookAgain, 0, settings.look().toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /// Work that nobody has kept the time of is due from now on, and was never due before.
  void begin() {
    works.daily().forEach(work -> rows.keep(work.name(), clock.now()));
    repetitions.begin(works.repeated());
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "could not look what is due", e);
    }
  }

  /// Begins what is due now, and keeps the leases of what goes on.
  void look() {
    works.daily().forEach(this::look);
    repetitions.due(clock.machineTime()).forEach(this::repeat);
  }

  private void look(DailyWork work) {
    if (busy.contains(work.name())) {
      renew(work);
      return;
    }
    var seen = rows.read(work.name());
    if (seen.isPresent()) {
      switch (work.times().decide(seen.get(), clock.now(), calendar)) {
        case Decision.Wait _ -> {}
        case Decision.Leave leave -> rows.leave(work.name(), seen.get(), owner, leave, clock.now());
        case Decision.Begin begin -> take(work, seen.get(), begin);
      }
    }
  }

  private void renew(DailyWork work) {
    if (!rows.renew(work.name(), owner, settings.lease())) {
      LOG.log(System.Logger.Level.WARNING, "the lease of {0} was lost", work.name());
    }
  }

  private void take(DailyWork work, DailyState seen, Decision.Begin begin) {
    if (rows.claim(work.name(), seen, owner, settings.lease())) {
      rows.begin(work.name(), owner, begin, clock.now());
      beside(work.name(), () -> perform(work, begin.day(), begin.late()));
    }
  }

  private void perform(DailyWork work, LocalDate day, boolean late) {
    try {
      var note = work.task().perform(day, late);
      rows.end(work.name(), owner, day, State.DONE, true, note, clock.now());
    } catch (NightStopped stopped) {
      var note = stopping ? "停止服务时停下，启动后接着做" : "有人要求停下，次日再做";
      LOG.log(System.Logger.Level.DEBUG, "stopped", stopped);
      rows.end(work.name(), owner, day, State.STOPPED, !stopping, note, clock.now());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "timed work failed: " + work.name(), e);
      rows.end(work.name(), owner, day, State.FAILED, false, WorkFailed.inWords(e), clock.now());
    }
  }

  private void repeat(RepeatedWork work) {
    if (!busy.contains(work.name())) {
      beside(work.name(), () -> repetitions.perform(work, clock));
    }
  }

  private void beside(String name, Runnable work) {
    busy.add(name);
    try {
      workers.execute(() -> guarded(name, work));
    } catch (RejectedExecutionException stopping) {
      busy.remove(name);
      LOG.log(System.Logger.Level.DEBUG, "not begun, the service stops", stopping);
    }
  }

  private void guarded(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "how timed work ended could not be kept: " + name, e);
    } finally {
      busy.remove(name);
    }
  }

  /// Whether nothing of it goes on now.
  boolean idle() {
    return busy.isEmpty();
  }

  /// Begins nothing more and waits for what goes on, up to the set time.
  @Override
  public void close() {
    stopping = true;
    watch.shutdownNow();
    night.stopAndWait(settings.stopWithin());
    workers.shutdown();
    try {
      if (!workers.awaitTermination(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "timed work did not end in time: {0}", busy);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
