package io.huiji.operations.command;

import io.huiji.audit.AuditLog;
import io.huiji.operations.ExitCode;
import picocli.CommandLine.Command;

/// {@code audit verify}: whether the log's chain is whole.
@Command(
    name = "audit",
    description = "查验操作日志",
    mixinStandardHelpOptions = true,
    subcommands = AuditCommand.Verify.class)
final class AuditCommand {

  @Command(name = "verify", description = "逐条重算日志的哈希链")
  static final class Verify extends DataCommand {

    Verify(CommandContext context) {
      super(context);
    }

    @Override
    int perform(Installation installation) {
      var check = installation.part(AuditLog.class).verify();
      if (check.whole()) {
        console().out().println("操作日志完整：共 " + check.entries() + " 条。");
        return ExitCode.DONE;
      }
      console().out().println("操作日志第 " + check.brokenAt() + " 条起不连续：" + check.what());
      return ExitCode.NOT_IN_ORDER;
    }
  }
}
