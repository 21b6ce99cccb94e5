package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Upper edge of the mark 30 mm from the page (10.1).
final class LetterMarkTop extends LayoutRule {

  LetterMarkTop() {
    super("10.1", "信函：发文机关标志上边缘至上页边 30 mm（容差 2 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .first(ElementKind.MARK)
        .filter(e -> paper.is(LayoutKind.LETTER) && !Measures.near(e.first().top(), 30, 2))
        .map(e -> at(e, "上边缘至上页边 30 mm", Measures.mm(e.first().top()), "调整标志的位置。"))
        .stream();
  }
}
