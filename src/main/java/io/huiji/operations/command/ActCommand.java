package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.act.Act;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.act.Caller;
import io.huiji.archive.Sidecars;
import io.huiji.operations.ExitCode;
import io.huiji.rules.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code act}: what a person did, in order, each act in its own transaction; the first refused one
/// ends the file.
@Command(name = "act", description = "按文件办理若干事项（批准、议程、决定……）")
final class ActCommand extends ActingCommand {

  @Parameters(paramLabel = "FILE.yaml", description = "事项文件；- 表示标准输入")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  private @Nullable List<ActsFile.Entry> entries;

  ActCommand(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    super.check();
    if (!ActsFile.isStandardInput(file)) {
      entries = ActsFile.read(console(), file);
    }
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var acts = installation.part(Acts.class);
    var lines = new ArrayList<Line>();
    for (var entry : entries == null ? ActsFile.read(console(), file) : entries) {
      var line = Line.of(entry, acts.perform(act(entry, actor, installation)));
      lines.add(line);
      if (!line.done()) {
        break;
      }
    }
    installation.part(Sidecars.class).writeMissing();
    print(lines);
    return lines.stream().allMatch(Line::done) ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private Act act(ActsFile.Entry entry, Actor actor, Installation installation) {
    return new Act(
        entry.name(),
        entry.fields(),
        actor,
        clock(installation).now(),
        Caller.commandLine(console().directory()));
  }

  private void print(List<Line> lines) {
    if (json) {
      Json.print(console(), new Output(lines));
      return;
    }
    lines.forEach(line -> console().out().println(line.sentence()));
  }

  record Output(List<Line> acts) {}

  /// @param request and {@code number}: what the act made, null where it made none
  record Line(
      String act,
      boolean done,
      @Nullable Integer request,
      @Nullable String number,
      List<Finding> findings) {

    static Line of(ActsFile.Entry entry, ActResult result) {
      return switch (result) {
        case ActResult.Done done ->
            new Line(
                entry.name(),
                true,
                done.request().orElse(null),
                done.number().orElse(null),
                done.notes());
        case ActResult.Refused refused ->
            new Line(entry.name(), false, null, null, refused.findings());
      };
    }

    String sentence() {
      var text = new StringBuilder(done ? "已办：" : "未办：").append(act);
      if (number != null) {
        text.append("，编号 ").append(number);
      }
      if (request != null) {
        text.append("，申请 ").append(request);
      }
      findings.forEach(finding -> text.append("\n  ").append(FindingText.of(finding)));
      return text.toString();
    }
  }
}
