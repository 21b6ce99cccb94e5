package io.huiji.operations.command;

import io.huiji.audit.AuditLog;
import io.huiji.operations.ExitCode;
import io.huiji.operations.report.ReportFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code audit}: {@code verify} tells whether the log's chain is whole and every head that was
/// printed in a report lies on it; {@code export} gives extracts.
@Command(
    name = "audit",
    description = "查验操作日志",
    mixinStandardHelpOptions = true,
    subcommands = {AuditCommand.Verify.class, AuditExport.class})
final class AuditCommand {

  @Command(name = "verify", description = "逐条重算日志的哈希链，并与各次运行报告所印的链头核对")
  static final class Verify extends DataCommand {

    @Option(
        names = "--printed",
        paramLabel = "HASH",
        description = "另存的链头（校验值，如抄自纸质日报；或 条数:校验值，如抄自备份），可写多个")
    private List<String> printed = List.of();

    Verify(CommandContext context) {
      super(context);
    }

    @Override
    int perform(Installation installation) {
      var heads = new ArrayList<>(installation.part(ReportFile.class).heads());
      printed.stream().map(Verify::head).forEach(heads::add);
      var check = installation.part(AuditLog.class).verify(heads);
      if (check.whole()) {
        console()
            .out()
            .println("操作日志完整：共 " + check.entries() + " 条，与印出的 " + heads.size() + " 个链头相符。");
        return ExitCode.DONE;
      }
      console().out().println("操作日志第 " + check.brokenAt() + " 条起不连续：" + check.what());
      return ExitCode.NOT_IN_ORDER;
    }

    @Override
    void check() {
      printed.forEach(Verify::head);
    }

    private static AuditLog.Head head(String written) {
      if (!written.matches("(\\d{1,18}:)?[0-9a-f]{64}")) {
        throw new Misuse("链头应写成64位校验值，或 条数:校验值，现为“" + written + "”");
      }
      var colon = written.indexOf(':');
      return new AuditLog.Head(
          colon < 0 ? 0 : Long.parseLong(written.substring(0, colon)),
          written.substring(colon + 1));
    }
  }
}
