package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.element.PageNumber;
import io.huiji.document.layout.model.PlacedGlyph;
import java.util.stream.Stream;

/// The dash 7 mm below the text (7.5).
final class PageNumberHeight extends LayoutRule {

  PageNumberHeight() {
    super("7.5", "页码一字线上距版心下边缘 7 mm（容差 1.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.numbers().stream()
        .filter(n -> !paper.page(n.page()).landscape())
        .filter(n -> !Measures.near(below(paper, n), 7, 1.5))
        .limit(1)
        .map(
            n ->
                on(
                    n.page(),
                    "页码",
                    "一字线在版心下边缘之下 7 mm",
                    Measures.mm(below(paper, n)),
                    "调整页脚距边界的距离。"));
  }

  private static double below(Examined paper, PageNumber number) {
    return number.line().glyphs().stream()
            .filter(glyph -> "-—–－─".contains(glyph.text()))
            .mapToDouble(PlacedGlyph::inkTop)
            .findFirst()
            .orElseGet(() -> number.line().top())
        - paper.areas().upright().bottom();
  }
}
