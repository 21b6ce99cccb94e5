package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.element.PageNumber;
import java.util.stream.Stream;

/// Odd numbers one character in from the right, even ones from the left (7.5).
final class PageNumberSide extends LayoutRule {

  PageNumberSide() {
    super("7.5", "单页码居右空一字，双页码居左空一字（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.pages().isEmpty() ? declared(paper) : printed(paper);
  }

  private Stream<Deviation> printed(Examined paper) {
    return paper.numbers().stream()
        .filter(n -> !paper.page(n.page()).landscape() && !Measures.near(free(paper, n), 1, 0.5))
        .limit(1)
        .map(
            n ->
                on(
                    n.page(),
                    "页码",
                    odd(n) ? "单页码居右空一字" : "双页码居左空一字",
                    (odd(n) ? "右空 " : "左空 ") + Measures.characters(free(paper, n)),
                    "设置奇偶页不同的页脚：单页右对齐、双页左对齐，各缩进一字。"));
  }

  private static boolean odd(PageNumber number) {
    return number.number() % 2 == 1;
  }

  private static double free(Examined paper, PageNumber number) {
    var area = paper.areas().upright();
    return odd(number) ? Measures.right(number.line(), area) : Measures.left(number.line(), area);
  }

  private Stream<Deviation> declared(Examined paper) {
    return paper.declared().stream()
        .filter(d -> d.sections().stream().anyMatch(s -> !s.footers().isEmpty()))
        .filter(d -> !d.evenAndOdd())
        .map(_ -> on(0, "页码", "单页码居右，双页码居左", "奇偶页用同一页脚", "设置奇偶页不同的页脚。"));
  }
}
