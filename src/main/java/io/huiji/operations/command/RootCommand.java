package io.huiji.operations.command;

import io.huiji.operations.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// {@code ./huiji} itself: without a command it shows what there is.
@Command(
    name = "huiji",
    description = "会纪：区长办公会议材料的收取、审核、汇编、纪要与归档。",
    mixinStandardHelpOptions = true,
    version = "huiji 0.1.0",
    synopsisSubcommandLabel = "命令",
    subcommands = {
      InitCommand.class,
      NightlyCommand.class,
      ActCommand.class,
      SearchCommand.class,
      CheckCommand.class,
      AuditCommand.class,
      MailCommand.class,
      ArchiveCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TemplateCommand.class,
      RulesCommand.class,
      LayoutCommand.class,
      DemoCommand.class,
      ServeCommand.class,
    })
final class RootCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine.usage(spec, System.err);
    return ExitCode.MISUSE;
  }
}
