package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The last rule lies on the lower edge of the text of the last page (7.4.1).
final class ColophonLastRule extends LayoutRule {

  ColophonLastRule() {
    super("7.4.1", "末条分隔线与公文最后一面的版心下边缘重合（容差 1 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var rules = paper.colophonRules();
    if (rules.isEmpty() || paper.is(LayoutKind.LETTER)) {
      return Stream.empty();
    }
    double bottom = paper.areas().upright().bottom();
    double at = rules.getLast().at();
    return Measures.near(at, bottom, 1)
        ? Stream.empty()
        : Stream.of(
            on(
                paper.colophon().getLast().last().page(),
                "版记末条分隔线",
                "在版心下边缘（距页面上边 %.0f mm）".formatted(bottom),
                Measures.mm(at),
                "把版记移到最后一面版心的最下方。"));
  }
}
