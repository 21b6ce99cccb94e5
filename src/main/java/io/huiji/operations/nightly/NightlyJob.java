package io.huiji.operations.nightly;

import io.huiji.batch.Headway;
import io.huiji.batch.PowerCut;
import io.huiji.batch.SafePoint;
import io.huiji.batch.StopAsked;
import io.huiji.batch.Trouble;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The night as a job: the steps of {@link NightlySteps} one after the other.
///
/// Input: the inbox and what people did. Output: verdicts, packets, minutes, records, the index, a
/// report. Bad input is a verdict or a trouble, never an end of the run. Restart: safe at any
/// instant; steps that had ended are not repeated, the interrupted one takes up what is left. The
/// steps are not in a transaction of the job's: each piece of work has one of its own.
@Configuration(proxyBeanMethods = false)
class NightlyJob {

  static final String NAME = "nightly";

  private static final String DATE = "date";
  private static final String NUMBER = "number";
  private static final String INBOX = "inbox";

  @Bean
  Job theNight(JobRepository jobs, NightlySteps steps, Troubles troubles) {
    var all = steps.inOrder().size();
    var inOrder = new ArrayDeque<Step>();
    for (var step : steps.inOrder()) {
      var told = "第%d步，共%d步：%s".formatted(inOrder.size() + 1, all, step.told());
      inOrder.add(step(jobs, step, told, troubles));
    }
    var builder = new JobBuilder(NAME, jobs).start(inOrder.remove());
    inOrder.forEach(builder::next);
    return builder.build();
  }

  static JobParameters parametersOf(Night night) {
    return new JobParametersBuilder()
        .addLocalDate(DATE, night.date())
        .addLong(NUMBER, (long) night.number())
        .addString(INBOX, night.inbox().toString(), false)
        .toJobParameters();
  }

  private static Step step(JobRepository jobs, NightlyStep step, String told, Troubles troubles) {
    return new StepBuilder(step.name(), jobs)
        .tasklet(
            (contribution, _) -> {
              Headway.begins(told);
              return perform(step, nightOf(contribution), troubles);
            })
        .build();
  }

  private static RepeatStatus perform(NightlyStep step, Night night, Troubles troubles)
      throws JobInterruptedException {
    PowerCut.at(step.name() + ".before");
    List<Trouble> found = work(step, night);
    troubles.keep(night.id(), step.name(), found);
    PowerCut.at(step.name() + ".after");
    return RepeatStatus.FINISHED;
  }

  /// Asked to stop, the step ends as stopped, and so does the run.
  private static List<Trouble> work(NightlyStep step, Night night) throws JobInterruptedException {
    try {
      SafePoint.pass();
      return step.work().apply(night);
    } catch (StopAsked stopped) {
      throw new JobInterruptedException(String.valueOf(stopped.getMessage()));
    }
  }

  private static Night nightOf(StepContribution contribution) {
    return nightOf(contribution.getStepExecution().getJobExecution());
  }

  static Night nightOf(JobExecution execution) {
    var parameters = execution.getJobParameters();
    var date = parameters.getLocalDate(DATE);
    var number = parameters.getLong(NUMBER);
    var inbox = parameters.getString(INBOX);
    if (date == null || number == null || inbox == null) {
      throw new IllegalStateException("not a night's parameters: " + parameters);
    }
    return new Night(
        date,
        number.intValue(),
        Path.of(inbox),
        execution.getCreateTime().atZone(ZoneId.systemDefault()).toInstant());
  }
}
