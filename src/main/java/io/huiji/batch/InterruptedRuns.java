package io.huiji.batch;

import io.huiji.calendar.OfficeClock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Runs that a killed process left as started. Nothing else can be running while the data folder is
/// held, so they are marked failed, and the same job with the same parameters continues them.
@Component
public final class InterruptedRuns {

  private static final ExitStatus KILLED =
      ExitStatus.FAILED.addExitDescription("the process ended in the middle of it");

  private final JobRepository jobs;
  private final OfficeClock clock;

  InterruptedRuns(JobRepository jobs, OfficeClock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /// To be called by the one process that holds the data folder, before it starts a job.
  ///
  /// @return how many there were
  public int recover() {
    var recovered = 0;
    for (var name : jobs.getJobNames()) {
      for (var execution : jobs.findRunningJobExecutions(name)) {
        recover(execution);
        recovered++;
      }
    }
    return recovered;
  }

  private void recover(JobExecution execution) {
    execution.getStepExecutions().stream()
        .filter(step -> step.getStatus().isRunning())
        .forEach(this::recover);
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(KILLED);
    execution.setEndTime(now());
    jobs.update(execution);
  }

  private void recover(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(KILLED);
    step.setEndTime(now());
    jobs.update(step);
  }

  /// As Spring Batch writes its own times.
  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.machineTime(), ZoneId.systemDefault());
  }
}
