package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.Stream;

/// One blank line below the text, two characters in (7.3.4).
final class AttachmentNotePlace extends LayoutRule {

  AttachmentNotePlace() {
    super("7.3.4", "附件说明在正文下空一行（容差半行），左空二字（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.printed().first(ElementKind.ATTACHMENT_NOTE).stream()
        .flatMap(e -> Stream.of(left(paper, e), above(paper, e)).flatMap(Optional::stream));
  }

  private Optional<Deviation> left(Examined paper, Element element) {
    double left = Measures.left(element.first(), paper.area(element));
    return Measures.near(left, 2, 0.5)
        ? Optional.empty()
        : Optional.of(at(element, "左空二字", "左空 " + Measures.characters(left), "左缩进设为 2 字符。"));
  }

  private Optional<Deviation> above(Examined paper, Element element) {
    return paper
        .printed()
        .before(element)
        .filter(body -> body.kind().text() && body.last().page() == element.first().page())
        .map(body -> Measures.blankLines(body.last(), element.first()))
        .filter(blank -> !Measures.blank(blank, 1))
        .map(blank -> at(element, "正文下空一行", Measures.lines(blank), "正文与附件说明之间空一行。"));
  }
}
