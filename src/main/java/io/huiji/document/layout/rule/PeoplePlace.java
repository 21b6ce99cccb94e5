package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.Stream;

/// Two characters in, wraps under the first character after the colon, one blank line above (10.3).
final class PeoplePlace extends LayoutRule {

  PeoplePlace() {
    super("10.3", "纪要：出席等左空二字，回行与冒号后的首字对齐（容差半字），出席之上空一行（容差半行）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .that(ElementKind::people)
        .flatMap(
            e ->
                wrong(paper, e).stream()
                    .map(found -> at(e, "正文下空一行，左空二字，回行与冒号后的首字对齐", found, "左缩进二字，悬挂缩进三字，上空一行。")));
  }

  private static Optional<String> wrong(Examined paper, Element element) {
    var lines = element.paragraph().lines();
    double left = Measures.left(lines.getFirst(), paper.area(element));
    if (!Measures.near(left, 2, 0.5)) {
      return Optional.of("左空 " + Measures.characters(left));
    }
    int colon = Math.max(lines.getFirst().text().indexOf('：'), 2);
    double name =
        lines.getFirst().glyphs().size() > colon + 1
            ? lines.getFirst().glyphs().get(colon + 1).x()
            : 0;
    if (lines.stream().skip(1).anyMatch(l -> !Measures.near(l.left(), name, 0.5 * l.em()))) {
      return Optional.of("回行没有与冒号后的首字对齐");
    }
    return above(paper, element);
  }

  private static Optional<String> above(Examined paper, Element element) {
    return paper
        .printed()
        .before(element)
        .filter(b -> b.kind().text() && b.last().page() == element.first().page())
        .map(b -> Measures.blankLines(b.last(), element.first()))
        .filter(blank -> element.kind() == ElementKind.PRESENT && !Measures.blank(blank, 1))
        .map(Measures::lines);
  }
}
