package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.operations.ExitCode;
import io.huiji.search.Query;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.search.SavedSearches;
import io.huiji.search.SearchIndex;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code search}: the archive from the shell, under a user's rights ({@code docs/search.md}).
@Command(name = "search", description = "检索归档的材料、汇编与纪要")
final class SearchCommand extends ActingCommand {

  private static final int SUGGESTIONS = 10;

  private static final Map<String, Order> ORDERS =
      Map.of(
          "best", Order.BEST, "newest", Order.NEWEST, "oldest", Order.OLDEST, "title", Order.TITLE);

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "检索词；空格隔开的各词都须出现")
  private @Nullable String text;

  @Option(names = "--plain", description = "把 QUERY 当作一句问话：按相关程度列出最好的一百件")
  private boolean plain;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "排序：best 相关程度（默认）、newest 新的在前、oldest 旧的在前、title 按题名")
  private @Nullable String sort;

  @Option(names = "--from", paramLabel = "N", description = "跳过前 N 条（翻页）")
  private int from;

  @Option(names = "--limit", paramLabel = "N", description = "最多列出 N 条，默认 1000")
  private int limit = Query.LIMIT;

  @Option(names = "--facets", description = "另按年度、单位、种类、决定分别计数")
  private boolean facets;

  @Option(names = "--marks", description = "标出摘录中的检索词")
  private boolean marks;

  @Option(names = "--suggest", description = "不检索，只提示含有 QUERY 的题名、文号、单位、人员、决定")
  private boolean suggest;

  @Option(names = "--save", paramLabel = "NAME", description = "检索并以此名称保存，供以后使用")
  private @Nullable String save;

  @Option(names = "--run", paramLabel = "NAME", description = "再做一次以此名称保存的检索")
  private @Nullable String run;

  @Option(names = "--saved", description = "列出保存的检索")
  private boolean saved;

  @Option(names = "--forget", paramLabel = "NAME", description = "删去以此名称保存的检索")
  private @Nullable String forget;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  SearchCommand(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    super.check();
    if (text == null && run == null && forget == null && !saved) {
      throw new Misuse("缺少检索词");
    }
    order();
    if (text != null) {
      typed(text);
    }
  }

  @Override
  int performAs(Actor actor, Installation installation) {
    var searches = installation.part(SavedSearches.class);
    var output = new SearchOutput(console(), json, marks, facets);
    if (saved) {
      return output.saved(searches.of(actor));
    }
    if (forget != null) {
      return forget(forget, searches.forget(forget, actor));
    }
    var index = installation.part(SearchIndex.class);
    var now = clock(installation).now();
    if (suggest && text != null) {
      return output.suggestions(index.suggest(text, SUGGESTIONS, actor, now));
    }
    var query = query(searches, actor);
    var code = output.results(index.search(query, actor, now));
    if (save != null && code == ExitCode.DONE) {
      keep(save, query, searches, actor);
    }
    return code;
  }

  private int forget(String name, boolean done) {
    console().err().println(done ? "已删去“" + name + "”" : "没有名为“" + name + "”的检索");
    return done ? ExitCode.DONE : ExitCode.MISUSE;
  }

  private static void keep(String name, Query query, SavedSearches searches, Actor actor) {
    try {
      searches.save(name, query, actor);
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
  }

  private Query query(SavedSearches searches, Actor actor) {
    if (run == null) {
      return typed(text == null ? "" : text);
    }
    var found = searches.find(run, actor);
    var kept = found.orElseThrow(() -> new Misuse("没有名为“" + run + "”的检索")).query();
    return looked(sort == null ? kept : kept.by(order()));
  }

  private Query typed(String typed) {
    try {
      return looked(Query.of(typed).in(plain ? Form.PLAIN : Form.WORDS).by(order()));
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
  }

  private Query looked(Query query) {
    var page = query.page(from, limit);
    return facets ? page.withFacets() : page;
  }

  private Order order() {
    var order = sort == null ? Order.BEST : ORDERS.get(sort);
    if (order == null) {
      throw new Misuse("不认识的排序“" + sort + "”，可用：" + String.join("、", names()));
    }
    return order;
  }

  private static List<String> names() {
    return ORDERS.keySet().stream().sorted().toList();
  }
}
