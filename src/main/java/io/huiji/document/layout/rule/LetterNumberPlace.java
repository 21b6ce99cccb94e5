package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Flush right under the first rule (10.1).
final class LetterNumberPlace extends LayoutRule {

  LetterNumberPlace() {
    super("10.1", "信函：发文字号顶格居版心右边缘，在第一条双线下 3号字高的 7/8（容差 1.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var number = paper.printed().first(ElementKind.NUMBER);
    if (!paper.is(LayoutKind.LETTER) || number.isEmpty()) {
      return Stream.empty();
    }
    var line = number.get().first();
    double free = paper.area(number.get()).right() - line.right();
    double gap =
        paper.page(1).across().stream()
            .filter(rule -> rule.at() < line.top() && rule.length() > 100)
            .mapToDouble(rule -> line.top() - rule.at())
            .min()
            .orElse(4.9);
    return Measures.near(free, 0, 1.5) && Measures.near(gap, 4.9, 2)
        ? Stream.empty()
        : Stream.of(
            at(
                number.get(),
                "居版心右边缘顶格，距双线 4.9 mm",
                "右空 %.1f mm，距双线 %.1f mm".formatted(free, gap),
                "把发文字号移到双线下右端。"));
  }
}
