package io.huiji.operations.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What {@code --help} prints, in Chinese also where picocli would say it in English.
final class ChineseHelp {

  private static final Map<String, String> OPTIONS = Map.of("--help", "打印用法", "--version", "打印版本");

  private ChineseHelp() {}

  /// For a command and all below it.
  static void speak(CommandLine line) {
    var command = line.getCommandSpec();
    command.usageMessage().synopsisHeading("用法：").commandListHeading("命令：%n");
    List.copyOf(command.options()).forEach(option -> speak(command, option));
    line.getSubcommands().values().forEach(ChineseHelp::speak);
  }

  private static void speak(CommandSpec command, OptionSpec option) {
    var words = OPTIONS.get(option.longestName());
    if (words != null && (option.usageHelp() || option.versionHelp())) {
      command.remove(option);
      command.addOption(OptionSpec.builder(option).description(words).build());
    }
  }
}
