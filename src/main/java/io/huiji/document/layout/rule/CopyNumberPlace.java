package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.TextArea;
import java.util.stream.Stream;

/// Flush left on the first line of the text (7.2.1).
final class CopyNumberPlace extends LayoutRule {

  CopyNumberPlace() {
    super("7.2.1", "份号顶格编排在版心左上角第一行（容差 1.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.COPY_NUMBER)
        .filter(element -> !paper.is(LayoutKind.LETTER) && !inPlace(element, paper.area(element)))
        .map(
            element ->
                at(
                    element,
                    "版心左上角第一行，顶格",
                    "距版心左边 %.1f mm、上边 %.1f mm"
                        .formatted(
                            element.first().left() - paper.area(element).left(),
                            element.first().top() - paper.area(element).top()),
                    "把份号移到首页第一行左端。"));
  }

  private static boolean inPlace(Element element, TextArea area) {
    return Measures.near(element.first().left(), area.left(), 1.5)
        && element.first().top() < area.top() + 0.8 * Measures.LINE;
  }
}
