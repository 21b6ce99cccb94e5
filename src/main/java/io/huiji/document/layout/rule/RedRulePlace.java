package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// 4 mm below the number (7.2.7); in minutes there is no such rule in the standard.
final class RedRulePlace extends LayoutRule {

  RedRulePlace() {
    super("7.2.7", "红色分隔线在发文字号之下 4 mm（容差 1.2 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var number = paper.printed().first(ElementKind.NUMBER);
    var rule = paper.headRules().stream().findFirst();
    if (!paper.general() || number.isEmpty() || rule.isEmpty()) {
      return Stream.empty();
    }
    double gap = rule.get().at() - rule.get().thickness() / 2 - number.get().last().bottom();
    return Measures.near(gap, 4, 1.2)
        ? Stream.empty()
        : Stream.of(on(1, "红色分隔线", "发文字号之下 4 mm", Measures.mm(gap), "调整分隔线与发文字号的距离。"));
  }
}
