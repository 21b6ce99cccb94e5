package io.huiji.act;

import java.util.List;
import java.util.stream.Collectors;

/// The list of all acts for people: {@code docs/acts.md}.
public final class ActCatalogue {

  private static final String HEADER =
      """
      # 办理事项

      `./huiji act --data DIR --as 用户 文件.yaml` 办理的事项。本文件由程序生成，测试保证与代码一致；
      改动办理事项后，用 `mvn test -Dtest=ActCatalogueTest -Dgolden.update=true` 重新生成。

      一个文件中的事项按先后逐项办理，各自一个事务；第一项被拒绝即停止，此前办成的仍然有效。
      每一项都由同一套规则判断并记入日志，被拒绝的也记。没有列出的字段一律拒绝，以免写错而不自知。

      | 事项 | 字段 | 谁办理 | 前提 | 何时被拒绝 | 规则 |
      |---|---|---|---|---|---|
      """;

  private ActCatalogue() {}

  public static String markdown(List<ActDescription> descriptions) {
    return descriptions.stream().map(ActCatalogue::row).collect(Collectors.joining("", HEADER, ""));
  }

  private static String row(ActDescription act) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            act.name(),
            act.fields().stream().sorted().map(f -> "`" + f + "`").collect(Collectors.joining(" ")),
            cell(act.whoInWords()),
            cell(act.needs()),
            cell(act.refusals()),
            cell(act.rule() + " " + act.article()));
  }

  private static String cell(String text) {
    return text.strip().replace("|", "\\|").replaceAll("\\s*\\n\\s*", " ");
  }
}
