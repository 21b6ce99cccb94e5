package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.lending.Lending;
import io.huiji.operations.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code archive desk}: requests, what is out and what is late, as the user may see it.
@Command(name = "desk", description = "借阅复制台账：待办、在外、逾期，以及本人的申请")
final class DeskCommand extends ActingCommand {

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  DeskCommand(CommandContext context) {
    super(context);
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var desk = installation.part(Lending.class).desk(actor, clock(installation).now());
    if (json) {
      Json.print(console(), desk);
      return ExitCode.DONE;
    }
    print("待办", desk.queue());
    print("在外", desk.out());
    print("逾期", desk.overdue());
    print("本人的申请", desk.mine());
    return ExitCode.DONE;
  }

  private void print(String title, List<Lending.Line> lines) {
    console().out().println(title + "（" + lines.size() + "）");
    lines.forEach(line -> console().out().println("  " + sentence(line)));
  }

  private static String sentence(Lending.Line line) {
    var text = new StringBuilder();
    text.append("第").append(line.request()).append("号 ").append(line.kind()).append(' ');
    text.append(line.record()).append(' ').append(line.title()).append("  ");
    text.append(line.requester()).append("，用途：").append(line.purpose());
    text.append("  ").append(line.state());
    if (!line.until().isEmpty()) {
      text.append("，至 ").append(line.until().replace('T', ' '));
    }
    if (!line.reason().isEmpty()) {
      text.append("，理由：").append(line.reason());
    }
    return text.toString();
  }
}
