package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// As wide as the text (7.2.7).
final class RedRuleWidth extends LayoutRule {

  RedRuleWidth() {
    super("7.2.7", "红色分隔线与版心等宽并居中（容差 1.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.general()) {
      return Stream.empty();
    }
    var area = paper.areas().upright();
    return paper.headRules().stream()
        .filter(
            rule ->
                !Measures.near(rule.length(), area.width(), 1.5)
                    || !Measures.near(rule.from(), area.left(), 1.5))
        .map(
            rule ->
                on(
                    1,
                    "红色分隔线",
                    "与版心等宽（%.0f mm），居中".formatted(area.width()),
                    "长 %.1f mm，左端在 %.1f mm".formatted(rule.length(), rule.from()),
                    "把分隔线改为版心宽度。"));
  }
}
