package io.huiji.operations.command;

import io.huiji.operations.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code init}: a new data folder without any record.
@Command(name = "init", description = "新建数据文件夹", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "新的或空的文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  @Option(names = "--organisation", paramLabel = "FILE", description = "单位、人员、职务与用户；缺省为示例单位")
  private @Nullable Path organisation;

  private final CommandContext context;

  InitCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var console = context.console();
    var folder = NewInstallation.foldersIn(console.resolve(data));
    return context.installations().withNew(folder.root(), this::fill);
  }

  private int fill(Installation installation) {
    var _ = organisation;
    context.console().out().println("数据文件夹已建好：" + installation.folder().root());
    return ExitCode.DONE;
  }
}
