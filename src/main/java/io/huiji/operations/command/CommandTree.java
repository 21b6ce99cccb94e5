package io.huiji.operations.command;

import io.huiji.database.FailedMigration;
import io.huiji.database.WrongDatabase;
import io.huiji.notice.UnfitMail;
import io.huiji.operations.Console;
import io.huiji.operations.ExitCode;
import io.huiji.operations.UnfitSetting;
import io.huiji.profile.UnfitRules;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Builds the tree of commands and turns every way to fail into its exit code and one line.
public final class CommandTree {

  private final Installations installations;

  public CommandTree(Class<?> application) {
    this(new OwnProcess(application));
  }

  CommandTree(Installations installations) {
    this.installations = installations;
  }

  public int run(Console console, String... arguments) {
    var context = new CommandContext(console, installations, arguments);
    var line = new CommandLine(new RootCommand(), new CommandFactory(context));
    ChineseHelp.speak(line);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((misuse, _) -> misused(console, ChineseMisuse.of(misuse)));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(console, failure));
    line.setExitCodeExceptionMapper(_ -> ExitCode.FAILED);
    try {
      return line.execute(arguments);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static int misused(Console console, String message) {
    console.err().println(message);
    return ExitCode.MISUSE;
  }

  private static int failed(Console console, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Misuse
          || cause instanceof UnfitRules
          || cause instanceof UnfitMail
          || cause instanceof UnfitSetting
          || cause instanceof WrongDatabase) {
        return misused(console, String.valueOf(cause.getMessage()));
      }
      if (cause instanceof FailedMigration) {
        return failed(console, FailureLog.keep(cause));
      }
    }
    return failed(
        console,
        failure instanceof Failure
            ? String.valueOf(failure.getMessage())
            : "没有办成：" + FailureLog.keep(failure));
  }

  private static int failed(Console console, String message) {
    console.err().println(message);
    return ExitCode.FAILED;
  }

  /// picocli's own English messages, said in Chinese.
  private static final class ChineseMisuse {

    static String of(ParameterException misuse) {
      return switch (misuse) {
        case CommandLine.UnmatchedArgumentException unknown ->
            "不认识的命令或参数：" + String.join(" ", unknown.getUnmatched()) + "（--help 可看用法）";
        case CommandLine.MissingParameterException missing ->
            "缺少参数："
                + String.join("、", missing.getMissing().stream().map(ChineseMisuse::label).toList())
                + "（--help 可看用法）";
        default -> "参数有误：" + misuse.getMessage();
      };
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
      return argument instanceof CommandLine.Model.OptionSpec option
          ? option.longestName()
          : argument.paramLabel();
    }
  }
}
