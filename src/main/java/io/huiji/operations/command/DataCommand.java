package io.huiji.operations.command;

import io.huiji.operations.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A command on an existing data folder.
@Command(mixinStandardHelpOptions = true)
abstract class DataCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据文件夹")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  private final CommandContext context;

  DataCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    var root = console().resolve(data);
    if (!isDataFolder(root)) {
      throw new Misuse("“" + data + "”不是数据文件夹：请先运行 huiji init --data " + data);
    }
    check();
    return context.installations().with(context, root, this::perform);
  }

  /// Whether that is a folder which this command can work on.
  boolean isDataFolder(Path root) {
    return Files.isDirectory(root.resolve("database"));
  }

  /// Looks at the arguments before anything is opened; throws {@link Misuse}.
  void check() {}

  abstract int perform(Installation installation);

  final Console console() {
    return context.console();
  }
}
