package io.huiji.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// {@code docs/rules.md}, made from the catalogues, the shipped profile and the list of tests.
final class RulePage {
  private static final String HEAD =
      """
      # 规则一览

      每一条检查意见都有一个编号；下表说明各编号属哪一项、在哪个环节查、查什么、轻重如何、用规则文件里的哪些值
      （现值取自随系统的 `rules/jccq-2023-8.yaml`）、由哪个测试守住。编号只增不改，也不挪作他用。
      本文件由程序生成，`RuleListTest` 保证与代码一致；规则有增减后，用
      `mvn test -Dtest=RuleListTest -Dgolden.update=true` 重新生成，并在 `src/test/resources/rules/held-by.txt` 写明测试。

      轻重：REJECT 退回（办理事项则为拒绝）；HOLD 暂存待补（R11.2 的 HOLD 为迟报）；WARN 只提示，不影响结果；
      停止：不出检查意见，程序不让它发生。同一编号在不同环节各占一行。

      | 编号 | 项 | 环节 | 查什么 | 轻重 | 规则文件的值 | 测试 |
      |---|---|---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      ## 几处取舍

      - 期限：接收时间以办公室的时钟为准，截止日 24:00 前（不含次日 00:00）为按时；两日按日历日算，不因假日顺延。
      - 字数：与 Word、WPS 状态栏的“字数”一致，1500 字以内包括 1500；从 PDF、OFD 数出的，意见中写明可能有出入。
      - 列席名单写“无”或空列表是交了名单（WARN 请核对）；没有这一项才是没有交（REJECT）。
      - 涉密材料标了密级的，缺保管要求只提示：项文要求它标密级，密级已经决定它怎样保管。
      - 单独一行的“密级”“★”才是密级标注，行文中说到“秘密”的不是；带 ★ 而标错位置的，同样不保存。
      - 保管要求的不同写法（内部、内部资料 注意保存……）彼此不算不一致；“会后收回”与“内部”不一致则退回，因为会后收不收回由它决定。
      - 进展汇报议题不要求审查意见和财政、审计意见；前期工作四项照常要写明。
      - 分管副区长对财政议题的同意由审批环节把关，不在收件时查。
      - 财政、审计、合法性意见针对的是当时的审议文本；文本变了，意见就要重新出具。
      - 请假单等不是会议材料的附件，扫描件也可以（只提示，不保存）。
      - 涉密材料改报纸质件的，档案中登记一条“纸质登记”，没有文件；议题暂存待补。
      """;

  private RulePage() {}

  static String markdown(List<ListedRule> rules, Map<String, List<String>> heldBy) {
    return rules.stream()
        .map(rule -> row(rule, heldBy.getOrDefault(key(rule), List.of())))
        .collect(Collectors.joining("", HEAD, TAIL));
  }

  private static String key(ListedRule rule) {
    return rule.stage() + " " + rule.entry().rule();
  }

  private static String row(ListedRule rule, List<String> tests) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            rule.entry().rule(),
            rule.entry().article(),
            rule.stage(),
            rule.entry().checks(),
            rule.weighs(),
            rule.values().entrySet().stream()
                .map(value -> "`" + value.getKey() + "` " + shortened(value.getValue()))
                .collect(Collectors.joining("<br>")),
            String.join("<br>", tests).replace("~", ""));
  }

  private static String shortened(String value) {
    return value.length() > 80 ? value.substring(0, 80) + "……" : value;
  }
}
