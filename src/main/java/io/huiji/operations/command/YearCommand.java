package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Keeping;
import io.huiji.operations.ExitCode;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code archive year}: whether a year can be filed; exit 1 when it is not in order.
@Command(name = "year", description = "一个年度归档前的核对：缺号、没有档号的件、期限")
final class YearCommand extends ActingCommand {

  @Parameters(paramLabel = "YYYY", description = "年度")
  private int year;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  YearCommand(CommandContext context) {
    super(context);
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    if (Stream.of(Post.ARCHIVIST, Post.CUSTODIAN, Post.DIRECTOR).noneMatch(actor::holds)) {
      console().err().println("年度核对由档案员、纪要专管人员或区政府办公室主任查看。");
      return ExitCode.NOT_IN_ORDER;
    }
    var state = installation.part(Keeping.class).year(year, actor);
    if (json) {
      Json.print(console(), state);
    } else {
      print(state);
    }
    return state.inOrder() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
  }

  private void print(Keeping.YearState state) {
    var out = console().out();
    out.println(
        year
            + "年度："
            + state.records()
            + "件，归档目录"
            + state.catalogues()
            + "版，应于"
            + state.fileBy()
            + "前归档。");
    state.gaps().forEach(gap -> out.println("  缺号（或者不在您可以查阅的范围内）：" + gap));
    state.explained().forEach((number, reason) -> out.println("  已说明：" + number + "，" + reason));
    state.uncoded().forEach(piece -> out.println("  没有档号：" + piece));
    out.println(state.inOrder() ? "可以归档（file-year）。" : "不能归档，请先处理以上各项。");
  }
}
