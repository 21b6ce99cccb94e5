package io.huiji.profile;

import io.huiji.rules.RuleCatalogue;
import io.huiji.rules.RuleEntry;
import io.huiji.rules.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of the list of rules, with the present values of the profile.
///
/// @param stage where in the procedure it is asked, in Chinese
/// @param values by path, in the order of the rule
public record ListedRule(String stage, RuleEntry entry, Map<String, String> values) {

  private static final Comparator<ListedRule> BY_ITEM =
      Comparator.comparingInt((ListedRule rule) -> rule.number(0))
          .thenComparingInt(rule -> rule.number(1));

  /// All rules of all modules, item by item; within an item as the modules list them.
  public static List<ListedRule> of(Collection<RuleCatalogue> catalogues, ProfileValues profile) {
    return catalogues.stream()
        .sorted(Comparator.comparingInt(catalogue -> place(catalogue.stage())))
        .flatMap(
            catalogue ->
                catalogue.codes().stream()
                    .map(code -> of(catalogue.stage(), code.entry(), profile)))
        .sorted(BY_ITEM)
        .toList();
  }

  private static ListedRule of(String stage, RuleEntry entry, ProfileValues profile) {
    var values = new LinkedHashMap<String, String>();
    entry.values().forEach(path -> values.put(path, profile.at(path)));
    return new ListedRule(stage, entry, values);
  }

  /// The severities as the report writes them; 停止 where the program stops instead.
  public String weighs() {
    return entry.severities().isEmpty()
        ? "停止"
        : entry.severities().stream().map(Severity::name).collect(Collectors.joining(" "));
  }

  private static int place(String stage) {
    return List.of("规则", "报送", "办理", "会议", "材料", "纪要", "督办", "档案", "利用").indexOf(stage);
  }

  private int number(int place) {
    var numbers = entry.rule().substring(1).split("-", 2)[0].split("\\.");
    return Integer.parseInt(Arrays.asList(numbers).get(place));
  }
}
