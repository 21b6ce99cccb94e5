package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Alignment;
import java.util.stream.Stream;

/// Each paragraph two characters in (7.3.3).
final class BodyIndent extends LayoutRule {

  BodyIndent() {
    super("7.3.3", "正文每个自然段左空二字，回行顶格（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.official() || (!paper.words().has(ElementKind.MARK) && paper.asked().isEmpty())) {
      return Stream.empty();
    }
    var wrong =
        paper
            .words()
            .that(ElementKind::text)
            .filter(e -> e.paragraph().alignment() == Alignment.LEFT && !e.paragraph().numbered())
            .filter(e -> !Measures.near(e.paragraph().lead(), 2, 0.5) && !doubtful(paper, e))
            .toList();
    return wrong.stream()
        .limit(1)
        .map(
            e ->
                at(
                    e,
                    "左空二字",
                    "左空 %s（共 %d 段）"
                        .formatted(Measures.characters(e.paragraph().lead()), wrong.size()),
                    "首行缩进设为 2 字符。"));
  }

  /// On a PDF a line that begins flush after a nearly full one may go on with its paragraph.
  private static boolean doubtful(Examined paper, Element element) {
    return !element.paragraph().lines().isEmpty()
        && paper
            .printed()
            .before(element)
            .filter(b -> b.last().right() > paper.area(element).right() - 8 * b.last().em())
            .isPresent();
  }
}
