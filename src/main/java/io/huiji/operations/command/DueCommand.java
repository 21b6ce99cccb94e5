package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.archive.Keeping;
import io.huiji.operations.ExitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code archive due}: what is due on a day, as far as the user may know it.
@Command(name = "due", description = "到期鉴定清单和应移交清单")
final class DueCommand extends ActingCommand {

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "到哪一天为止，默认今天")
  private @Nullable LocalDate on;

  DueCommand(CommandContext context) {
    super(context);
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var day = on == null ? clock(installation).today() : on;
    var due = installation.part(Keeping.class).due(day, actor);
    if (json) {
      Json.print(console(), due);
      return ExitCode.DONE;
    }
    print("到期鉴定", "保管到 ", due.appraisal());
    print("应移交", "可移交日期 ", due.transfer());
    return ExitCode.DONE;
  }

  private void print(String title, String what, List<Keeping.Line> lines) {
    console().out().println(title + "（" + lines.size() + "件）");
    for (var line : lines) {
      var obstacle = line.obstacle().isEmpty() ? "" : "  （" + line.obstacle() + "）";
      console()
          .out()
          .println(
              "  "
                  + String.join("  ", line.record(), line.title(), line.retention())
                  + "  "
                  + what
                  + line.ended()
                  + obstacle);
    }
  }
}
