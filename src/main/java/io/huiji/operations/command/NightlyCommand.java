package io.huiji.operations.command;

import io.huiji.batch.ProgramEnd;
import io.huiji.operations.ExitCode;
import io.huiji.operations.nightly.Nightly;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// {@code nightly}: one run of the night, with its report.
@Command(name = "nightly", description = "夜间作业：收取、审核、汇编、纪要、归档、检索，并写出报告")
final class NightlyCommand extends DataCommand {

  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

  private static final String STANDARD_OUTPUT = "-";

  @Option(names = "--inbox", required = true, paramLabel = "DIR", description = "收件文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path inbox;

  @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD", description = "作业日期")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String date;

  @Option(
      names = "--json",
      arity = "0..1",
      fallbackValue = STANDARD_OUTPUT,
      paramLabel = "FILE",
      description = "把报告写到该文件；不带文件名则打印")
  private @Nullable Path json;

  @Mixin private final ToldHeadway headway = new ToldHeadway();

  NightlyCommand(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    OfficeTime.date(date);
    if (!Files.isDirectory(console().resolve(inbox))) {
      throw new Misuse("没有收件文件夹“" + inbox + "”");
    }
  }

  @Override
  int perform(Installation installation) {
    LocalDate day = OfficeTime.date(date);
    var outcome = runOrStop(installation.part(Nightly.class), day);
    print(outcome);
    return outcome.personNeeded() ? ExitCode.PERSON_NEEDED : ExitCode.DONE;
  }

  /// A process that is asked to end stops the run between two pieces first.
  private Nightly.Outcome runOrStop(Nightly nightly, LocalDate day) {
    try (var _ = ProgramEnd.first(() -> nightly.stopAndWait(LONGEST_STOP))) {
      return headway.during(console(), () -> nightly.run(day, console().resolve(inbox)));
    }
  }

  private void print(Nightly.Outcome outcome) {
    if (json == null) {
      console().out().println(ReportText.of(outcome.report()));
      return;
    }
    if (json.toString().equals(STANDARD_OUTPUT)) {
      console().out().println(new String(outcome.json(), StandardCharsets.UTF_8));
      return;
    }
    WrittenFile.write(console().resolve(json), outcome.json());
    console().out().println(ReportText.of(outcome.report()));
  }
}
