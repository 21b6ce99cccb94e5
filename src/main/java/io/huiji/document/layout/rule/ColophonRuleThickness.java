package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Recommended thickness (7.4.1: 推荐).
final class ColophonRuleThickness extends LayoutRule {

  ColophonRuleThickness() {
    super("7.4.1", "版记分隔线推荐高度：粗线 0.35 mm，细线 0.25 mm（容差 0.1 mm）", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var rules = paper.colophonRules();
    return IntStream.range(0, paper.is(LayoutKind.LETTER) ? 0 : rules.size())
        .filter(i -> !Measures.near(rules.get(i).thickness(), wanted(i, rules.size()), 0.1))
        .limit(1)
        .mapToObj(
            i ->
                on(
                    paper.colophon().getLast().last().page(),
                    "版记分隔线",
                    "%.2f mm".formatted(wanted(i, rules.size())),
                    "%.2f mm".formatted(rules.get(i).thickness()),
                    "粗线设为 1 磅，细线设为 0.75 磅。"));
  }

  private static double wanted(int index, int count) {
    return index == 0 || index == count - 1 ? 0.35 : 0.25;
  }
}
