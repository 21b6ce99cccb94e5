package io.huiji.operations.nightly;

import io.huiji.calendar.OfficeClock;
import io.huiji.operations.InboxFolder;
import io.huiji.operations.Runs;
import io.huiji.operations.report.ReportFile;
import io.huiji.operations.report.RunReport;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// See {@link Runs}: what Spring Batch keeps of the runs, with their troubles and their reports.
@Component
@Lazy
class RunBook implements Runs {

  private static final System.Logger LOG = System.getLogger(RunBook.class.getName());

  private final JobRepository jobs;
  private final NightlySteps steps;
  private final Troubles troubles;
  private final ReportFile reports;
  private final Nightly nightly;
  private final InboxFolder inbox;
  private final OfficeClock clock;
  private final AtomicBoolean begun = new AtomicBoolean();

  RunBook(
      JobRepository jobs,
      NightlySteps steps,
      Troubles troubles,
      ReportFile reports,
      Nightly nightly,
      InboxFolder inbox,
      OfficeClock clock) {
    this.jobs = jobs;
    this.steps = steps;
    this.troubles = troubles;
    this.reports = reports;
    this.nightly = nightly;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public List<Run> latest(int most) {
    return jobs.getJobInstances(NightlyJob.NAME, 0, most).stream()
        .flatMap(instance -> Optional.ofNullable(jobs.getLastJobExecution(instance)).stream())
        .map(this::run)
        .toList();
  }

  @Override
  public Optional<Run> find(String id) {
    if (!id.matches("\\d{4}-\\d\\d-\\d\\d-\\d{1,6}")) {
      return Optional.empty();
    }
    var cut = id.lastIndexOf('-');
    var date = LocalDate.parse(id.substring(0, cut));
    var number = Integer.parseInt(id.substring(cut + 1));
    var night = new Night(date, number, Path.of(""), clock.machineTime());
    return Optional.ofNullable(
            jobs.getLastJobExecution(NightlyJob.NAME, NightlyJob.parametersOf(night)))
        .map(this::run);
  }

  @Override
  public boolean running() {
    return begun.get() || nightly.busy();
  }

  @Override
  public void begin(LocalDate date) {
    if (begun.compareAndSet(false, true)) {
      Thread.ofPlatform().name("nightly-by-hand").start(() -> run(date));
    }
  }

  @Override
  public boolean stoppable() {
    return nightly.going();
  }

  @Override
  public boolean stop() {
    return nightly.stop();
  }

  private void run(LocalDate date) {
    try {
      nightly.run(date, inbox.path());
    } catch (NightStopped stopped) {
      LOG.log(System.Logger.Level.DEBUG, "the night was stopped", stopped);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the night of " + date + " broke off", e);
    } finally {
      begun.set(false);
    }
  }

  private Run run(JobExecution execution) {
    var night = NightlyJob.nightOf(execution);
    var state = alive(state(execution.getStatus()));
    return new Run(
        night.id(),
        night.date(),
        state,
        local(execution.getStartTime()),
        local(execution.getEndTime()),
        steps(execution),
        troubles.of(night.id()).stream()
            .map(each -> new Warning(each.what(), each.where(), each.todo(), each.personNeeded()))
            .toList(),
        state == State.DONE ? verdicts(night) : Optional.empty());
  }

  /// In the order of the job; of one that was resumed, the last attempt at each.
  private List<Step> steps(JobExecution execution) {
    var all = new ArrayList<Step>();
    for (var step : steps.inOrder()) {
      var last = jobs.getLastStepExecution(execution.getJobInstance(), step.name());
      all.add(step(step.name(), Optional.ofNullable(last)));
    }
    return all;
  }

  private Step step(String name, Optional<StepExecution> last) {
    return new Step(
        name,
        last.map(each -> alive(state(each.getStatus()))).orElse(State.WAITING),
        last.flatMap(each -> local(each.getStartTime())),
        last.flatMap(each -> local(each.getEndTime())));
  }

  private Optional<Counts> verdicts(Night night) {
    try {
      var report = ReportFile.parse(reports.read(night.id()));
      return Optional.of(
          new Counts(
              report.submissions().size(),
              count(report, "accepted"),
              count(report, "returned"),
              count(report, "held"),
              count(report, "late")));
    } catch (UncheckedIOException gone) {
      LOG.log(System.Logger.Level.DEBUG, "no report any more", gone);
      return Optional.empty();
    }
  }

  private static long count(RunReport report, String verdict) {
    return report.submissions().stream().filter(each -> each.verdict().equals(verdict)).count();
  }

  private static State state(BatchStatus status) {
    return switch (status) {
      case COMPLETED -> State.DONE;
      case STARTING, STARTED, STOPPING -> State.RUNNING;
      case STOPPED -> State.STOPPED;
      case FAILED, ABANDONED, UNKNOWN -> State.BROKEN;
    };
  }

  /// What a killed process left as running runs no more.
  private State alive(State state) {
    return state == State.RUNNING && !running() ? State.BROKEN : state;
  }

  /// Spring Batch writes times of the machine's zone.
  private Optional<LocalDateTime> local(@Nullable LocalDateTime time) {
    return Optional.ofNullable(time)
        .map(
            each ->
                each.atZone(ZoneId.systemDefault())
                    .withZoneSameInstant(clock.zone())
                    .toLocalDateTime()
                    .withNano(0));
  }
}
