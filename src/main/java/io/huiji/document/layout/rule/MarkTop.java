package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Upper edge of the ink 35 mm below that of the text (7.2.4, 10.3); ink and character differ by up
/// to 2 mm.
final class MarkTop extends LayoutRule {

  MarkTop() {
    super("7.2.4", "发文机关标志（纪要标志）上边缘距版心上边缘 35 mm（容差 2 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .first(ElementKind.MARK)
        .filter(_ -> !paper.is(LayoutKind.LETTER))
        .filter(e -> !Measures.near(e.first().top() - paper.area(e).top(), 35, 2))
        .map(
            e ->
                at(
                    e,
                    "上边缘距版心上边缘 35 mm",
                    Measures.mm(e.first().top() - paper.area(e).top()),
                    "调整标志的段前距或文本框位置。"))
        .stream();
  }
}
