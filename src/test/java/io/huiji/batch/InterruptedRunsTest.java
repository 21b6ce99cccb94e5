package io.huiji.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SyncTaskExecutor;

@OnBothDatabases
class InterruptedRunsTest {

  private static final JobParameters PARAMETERS =
      new JobParametersBuilder().addString("date", "2026-12-01").toJobParameters();

  private final TestDatabase database;
  private final List<String> done = new ArrayList<>();
  private JobRepository jobs;

  InterruptedRunsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void openRepository() throws Exception {
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database.source());
    factory.setTransactionManager(database.transactionManager());
    factory.afterPropertiesSet();
    jobs = factory.getObject();
  }

  @Test
  void continuesARunThatWasKilledInItsSecondStep() throws Exception {
    var killed = executionOf(BatchStatus.STARTED);
    var first = jobs.createStepExecution("first", killed);
    first.setStatus(BatchStatus.COMPLETED);
    jobs.update(first);
    var second = jobs.createStepExecution("second", killed);
    second.setStatus(BatchStatus.STARTED);
    jobs.update(second);

    assertThat(recover()).isEqualTo(1);

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(done).containsExactly("second");
  }

  @Test
  void continuesARunThatWasKilledBeforeItBegan() throws Exception {
    executionOf(BatchStatus.STARTING);

    assertThat(recover()).isEqualTo(1);

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void writesWhenItEnded() {
    var killed = executionOf(BatchStatus.STARTED);

    recover();

    var stored = jobs.getJobExecution(killed.getId());
    assertThat(stored.getEndTime()).isNotNull();
    assertThat(stored.getStatus()).isEqualTo(BatchStatus.FAILED);
  }

  @Test
  void leavesWholeRunsAlone() throws Exception {
    run();

    assertThat(recover()).isZero();
  }

  private JobExecution executionOf(BatchStatus status) {
    var instance = jobs.createJobInstance("nightly", PARAMETERS);
    var execution =
        jobs.createJobExecution(
            instance,
            PARAMETERS,
            new org.springframework.batch.infrastructure.item.ExecutionContext());
    execution.setStatus(status);
    if (status == BatchStatus.STARTED) {
      execution.setStartTime(java.time.LocalDateTime.of(2026, 12, 1, 23, 0));
    }
    jobs.update(execution);
    return execution;
  }

  private int recover() {
    return new InterruptedRuns(jobs, SettableClock.at("2026-12-01T23:30:00").office()).recover();
  }

  private JobExecution run() throws Exception {
    var operator = new TaskExecutorJobOperator();
    operator.setJobRepository(jobs);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    return operator.start(job(), PARAMETERS);
  }

  private Job job() {
    return new JobBuilder("nightly", jobs).start(step("first")).next(step("second")).build();
  }

  private Step step(String name) {
    return new StepBuilder(name, jobs)
        .tasklet(
            (_, _) -> {
              done.add(name);
              return RepeatStatus.FINISHED;
            },
            database.transactionManager())
        .build();
  }
}
