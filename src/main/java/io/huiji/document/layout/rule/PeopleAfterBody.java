package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// After the text (10.3); an office may set its own format.
final class PeopleAfterBody extends LayoutRule {

  PeopleAfterBody() {
    super("10.3", "纪要：出席、请假、列席在正文之后（格式可以根据实际制定）", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var elements = paper.words().all();
    return paper
        .words()
        .first(ElementKind.PRESENT)
        .filter(
            e ->
                elements.subList(elements.indexOf(e), elements.size()).stream()
                    .anyMatch(later -> later.kind().text()))
        .map(e -> at(e, "在正文或附件说明之后", "在正文之前", "移到正文之后；本机关另有规定的从其规定。"))
        .stream();
  }
}
