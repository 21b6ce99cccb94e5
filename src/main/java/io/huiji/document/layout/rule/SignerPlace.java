package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// One character in from the right, the last on the line of the number (7.2.6).
final class SignerPlace extends LayoutRule {

  SignerPlace() {
    super("7.2.6", "签发人居右空一字，与发文字号（末位签发人）同行（容差 0.6 字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var number = paper.printed().first(ElementKind.NUMBER);
    return paper
        .printed()
        .of(ElementKind.SIGNER)
        .filter(
            e ->
                !Measures.near(right(paper, e), 1, 0.6)
                    || number.filter(n -> apart(n, e)).isPresent())
        .map(
            e ->
                at(
                    e,
                    "居右空一字，与发文字号同一行",
                    "右空 " + Measures.characters(right(paper, e)),
                    "调整右缩进为一字，与发文字号排在同一行。"));
  }

  private static double right(Examined paper, Element element) {
    return Measures.right(element.last(), paper.area(element));
  }

  private static boolean apart(Element number, Element signer) {
    return signer.first().baseline() - number.first().baseline() > 2;
  }
}
