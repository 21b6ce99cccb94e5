package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// One character in on either side (7.4.3).
final class PrintedPlace extends LayoutRule {

  PrintedPlace() {
    super("7.4.3", "印发机关左空一字，印发日期右空一字（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.PRINTED)
        .filter(
            e -> !Measures.near(left(paper, e), 1, 0.5) || !Measures.near(right(paper, e), 1, 0.5))
        .map(
            e ->
                at(
                    e,
                    "左右各空一字",
                    "左空 %s，右空 %s"
                        .formatted(
                            Measures.characters(left(paper, e)),
                            Measures.characters(right(paper, e))),
                    "左右缩进各设为一字。"));
  }

  private static double left(Examined paper, Element element) {
    return Measures.left(element.first(), paper.area(element));
  }

  private static double right(Examined paper, Element element) {
    return Measures.right(element.first(), paper.area(element));
  }
}
