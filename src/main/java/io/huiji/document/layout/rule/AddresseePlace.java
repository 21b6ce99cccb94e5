package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.Stream;

/// Flush left, one blank line below the title (7.3.2).
final class AddresseePlace extends LayoutRule {

  AddresseePlace() {
    super("7.3.2", "主送机关在标题下空一行（容差半行），居左顶格（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.printed().first(ElementKind.ADDRESSEE).stream().flatMap(e -> wrong(paper, e));
  }

  private Stream<Deviation> wrong(Examined paper, Element element) {
    double left = Measures.left(element.first(), paper.area(element));
    var place =
        Math.abs(left) <= 0.5
            ? Stream.<Deviation>empty()
            : Stream.of(at(element, "居左顶格", "左空 " + Measures.characters(left), "去掉主送机关的缩进。"));
    return Stream.concat(place, below(paper, element).stream());
  }

  private Optional<Deviation> below(Examined paper, Element element) {
    return paper
        .printed()
        .before(element)
        .filter(title -> title.kind() == ElementKind.TITLE)
        .filter(title -> title.last().page() == element.first().page())
        .map(title -> Measures.blankLines(title.last(), element.first()))
        .filter(blank -> !Measures.blank(blank, 1))
        .map(blank -> at(element, "标题下空一行", Measures.lines(blank), "标题与主送机关之间空一行。"));
  }
}
