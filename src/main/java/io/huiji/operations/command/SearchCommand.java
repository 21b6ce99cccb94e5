package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.operations.ExitCode;
import io.huiji.search.Hit;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code search}: the archive from the shell, under a user's rights.
@Command(name = "search", description = "检索归档的材料、汇编与纪要")
final class SearchCommand extends ActingCommand {

  @Parameters(paramLabel = "QUERY", description = "检索词；空格隔开的各词都须出现")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String text;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  SearchCommand(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    super.check();
    query();
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var results =
        installation.part(SearchIndex.class).search(query(), actor, clock(installation).now());
    if (json) {
      Json.print(console(), results);
      return ExitCode.DONE;
    }
    console().out().println("共 " + results.total() + " 条");
    results.hits().forEach(hit -> console().out().println(line(hit)));
    return ExitCode.DONE;
  }

  private Query query() {
    try {
      return Query.of(text);
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
  }

  private static String line(Hit hit) {
    var number = hit.number().isEmpty() ? "" : " " + hit.number();
    return "%s  %s%s  %s%n    %s"
        .formatted(hit.date(), hit.kind(), number, hit.title(), hit.snippet().replace('\n', ' '));
  }
}
