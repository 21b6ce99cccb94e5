package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.TextArea;
import java.util.Optional;
import java.util.stream.Stream;

/// One character in on either side, wraps under the first character after the colon (7.4.2).
final class CopiesPlace extends LayoutRule {

  CopiesPlace() {
    super("7.4.2", "抄送机关左右各空一字，回行与冒号后的首字对齐（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.COPIES)
        .flatMap(e -> wrong(paper.area(e), e).stream().map(found -> deviation(e, found)));
  }

  private Deviation deviation(Element element, String found) {
    return at(element, "左右各空一字，回行与冒号后的首字对齐", found, "左右缩进一字，悬挂缩进三字。");
  }

  private static Optional<String> wrong(TextArea area, Element element) {
    var lines = element.paragraph().lines();
    double left = Measures.left(lines.getFirst(), area);
    if (!Measures.near(left, 1, 0.5)) {
      return Optional.of("左空 " + Measures.characters(left));
    }
    double right = lines.stream().mapToDouble(line -> Measures.right(line, area)).min().orElse(1);
    if (right < 0.3) {
      return Optional.of("右空 " + Measures.characters(Math.max(0, right)));
    }
    var first = lines.getFirst().glyphs();
    double name = first.get(Math.min(3, first.size() - 1)).x();
    return lines.stream().skip(1).allMatch(l -> Measures.near(l.left(), name, 0.5 * l.em()))
        ? Optional.empty()
        : Optional.of("回行没有与冒号后的首字对齐");
  }
}
