package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// As wide as the text (7.4.1).
final class ColophonRuleWidth extends LayoutRule {

  ColophonRuleWidth() {
    super("7.4.1", "版记分隔线与版心等宽（容差 1.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var area = paper.areas().upright();
    return paper.colophonRules().stream()
        .filter(_ -> !paper.is(LayoutKind.LETTER))
        .filter(rule -> !Measures.near(rule.length(), area.width(), 1.5))
        .limit(1)
        .map(
            rule ->
                on(
                    paper.colophon().getLast().last().page(),
                    "版记分隔线",
                    "与版心等宽（%.0f mm）".formatted(area.width()),
                    Measures.mm(rule.length()),
                    "把分隔线改为版心宽度。"));
  }
}
