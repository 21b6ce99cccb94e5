package io.huiji.operations.nightly;

import io.huiji.batch.GivingWay;
import io.huiji.batch.Headway;
import io.huiji.batch.InterruptedRuns;
import io.huiji.batch.SafePoint;
import io.huiji.batch.Trouble;
import io.huiji.calendar.OfficeClock;
import io.huiji.database.DatabaseLock;
import io.huiji.operations.report.ReportFile;
import io.huiji.operations.report.RunReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/// Runs the night for a date: resumes an interrupted run of that date, else begins the next. One at
/// a time; a second one waits and then finds nothing to do.
@Component
public class Nightly {

  private static final int HOUR = 23;

  private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();

  private final AtomicReference<Optional<AtomicBoolean>> going =
      new AtomicReference<>(Optional.empty());
  private final ReentrantLock running = new ReentrantLock(true);
  private final JobOperator operator;
  private final JobRepository jobs;
  private final Job nightly;
  private final OfficeClock clock;
  private final InterruptedRuns interrupted;
  private final DataSource database;
  private final Troubles troubles;
  private final ReportFile reports;

  Nightly(
      JobOperator operator,
      JobRepository jobs,
      Job nightly,
      OfficeClock clock,
      InterruptedRuns interrupted,
      DataSource database,
      Troubles troubles,
      ReportFile reports) {
    this.operator = operator;
    this.jobs = jobs;
    this.nightly = nightly;
    this.clock = clock;
    this.interrupted = interrupted;
    this.database = database;
    this.troubles = troubles;
    this.reports = reports;
  }

  /// The clock of the run stands at 23:00 of its date.
  public Outcome run(LocalDate date, Path inbox) {
    return run(date, date.atTime(HOUR, 0), inbox);
  }

  /// With its clock standing at another time: for a day that was missed, what has come since was
  /// not received on it.
  public Outcome run(LocalDate date, LocalDateTime at, Path inbox) {
    running.lock();
    var asked = new AtomicBoolean();
    going.set(Optional.of(asked));
    try (var _ = DatabaseLock.hold(database)) {
      return GivingWay.in(
          "night",
          Headway.carried(
              () -> clock.at(at, () -> SafePoint.until(asked::get, () -> runNow(date, inbox)))));
    } finally {
      going.set(Optional.empty());
      running.unlock();
    }
  }

  /// Whether a run is going on in this process, the only one that opens the data folder.
  boolean busy() {
    return running.isLocked();
  }

  /// Asks the run that goes on in this process to stop at its next safe point.
  ///
  /// @return whether one goes on
  public boolean stop() {
    var asked = going.get();
    asked.ifPresent(each -> each.set(true));
    return asked.isPresent();
  }

  /// Whether one goes on in this process.
  public boolean going() {
    return going.get().isPresent();
  }

  /// The same, and waits until nothing runs, no longer than this.
  ///
  /// @return whether nothing runs now
  public boolean stopAndWait(Duration longest) {
    var until = System.nanoTime() + longest.toNanos();
    while (stop() && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    return going.get().isEmpty();
  }

  private Outcome runNow(LocalDate date, Path inbox) {
    interrupted.recover();
    var night = next(date, inbox);
    var execution = perform(night);
    if (execution.getStatus() == BatchStatus.STOPPED) {
      throw new NightStopped(openStep(execution));
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw failed(execution);
    }
    var json = reports.read(night.id());
    var report = ReportFile.parse(json);
    var needed = troubles.of(night.id()).stream().anyMatch(Trouble::personNeeded);
    return new Outcome(report, json, needed || NeedsPerson.is(report));
  }

  private JobExecution perform(Night night) {
    try {
      return operator.start(nightly, NightlyJob.parametersOf(night));
    } catch (JobExecutionException e) {
      throw new IllegalStateException("the night could not begin: " + e.getMessage(), e);
    }
  }

  private Night next(LocalDate date, Path inbox) {
    for (var number = 1; ; number++) {
      var night = new Night(date, number, inbox, clock.machineTime());
      var last = jobs.getLastJobExecution(NightlyJob.NAME, NightlyJob.parametersOf(night));
      if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
        return night;
      }
    }
  }

  private static RuntimeException failed(JobExecution execution) {
    var cause = execution.getAllFailureExceptions().stream().findFirst();
    return new NightBroken(
        openStep(execution), cause.map(Throwable::getMessage).orElse("原因不明"), cause.orElse(null));
  }

  private static String openStep(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .filter(each -> each.getStatus() != BatchStatus.COMPLETED)
        .map(each -> each.getStepName())
        .findFirst()
        .orElse("");
  }

  /// @param json the report as it was written
  /// @param personNeeded whether somebody has to look after something
  public record Outcome(RunReport report, byte[] json, boolean personNeeded) {}
}
