package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.DrawnRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// First and last thick, those between thin (7.4.1).
final class ColophonRuleWeight extends LayoutRule {

  ColophonRuleWeight() {
    super("7.4.1", "版记首条和末条分隔线用粗线，中间用细线", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var rules = paper.colophonRules();
    if (rules.size() < 3 || paper.is(LayoutKind.LETTER)) {
      return Stream.empty();
    }
    double outer = Math.min(rules.getFirst().thickness(), rules.getLast().thickness());
    double inner =
        rules.subList(1, rules.size() - 1).stream()
            .mapToDouble(DrawnRule::thickness)
            .max()
            .orElse(0);
    return outer > inner + 0.02
        ? Stream.empty()
        : Stream.of(
            on(
                paper.colophon().getLast().last().page(),
                "版记分隔线",
                "首末粗（推荐 0.35 mm）、中间细（推荐 0.25 mm）",
                rules.stream()
                    .map(rule -> "%.2f mm".formatted(rule.thickness()))
                    .collect(Collectors.joining("、")),
                "首末条设为 1 磅，中间设为 0.75 磅。"));
  }
}
