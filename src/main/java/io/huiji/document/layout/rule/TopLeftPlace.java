package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Secrecy and urgency stand flush left, below the copy number, in this order (7.2.2, 7.2.3).
final class TopLeftPlace extends LayoutRule {

  TopLeftPlace() {
    super("7.2.2", "密级、紧急程度顶格编排在版心左上角（容差 1.5 mm），自上而下为份号、密级和保密期限、紧急程度", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var corner =
        paper
            .printed()
            .of(ElementKind.COPY_NUMBER, ElementKind.SECRECY, ElementKind.URGENCY)
            .toList();
    return Stream.concat(
        corner.stream()
            .filter(element -> element.kind() != ElementKind.COPY_NUMBER)
            .filter(e -> !Measures.near(e.first().left(), paper.area(e).left(), 1.5))
            .map(
                element ->
                    at(
                        element,
                        "版心左上角顶格",
                        "距版心左边 " + Measures.mm(element.first().left() - paper.area(element).left()),
                        "移到左端顶格。")),
        disorder(corner));
  }

  private Stream<Deviation> disorder(List<Element> corner) {
    return IntStream.range(1, corner.size())
        .filter(i -> corner.get(i).kind().compareTo(corner.get(i - 1).kind()) < 0)
        .mapToObj(
            i ->
                at(
                    corner.get(i),
                    "自上而下：份号、密级和保密期限、紧急程度",
                    "在" + corner.get(i - 1).kind().chinese() + "之后",
                    "按顺序重排左上角各行。"));
  }
}
