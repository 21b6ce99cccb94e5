package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// On a new page, flush left on its first line (7.3.7).
final class AttachmentPlace extends LayoutRule {

  AttachmentPlace() {
    super("7.3.7", "附件另面编排，“附件”及序号顶格在版心左上角第一行（容差半字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.printed().isEmpty() ? declared(paper) : printed(paper);
  }

  private Stream<Deviation> declared(Examined paper) {
    return paper
        .words()
        .of(ElementKind.ATTACHMENT_LABEL)
        .filter(e -> !e.paragraph().newPage())
        .map(e -> at(e, "另面编排", "没有另起一页", "在“附件”前插入分页符。"));
  }

  private Stream<Deviation> printed(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.ATTACHMENT_LABEL)
        .filter(
            e -> !firstLine(paper, e) || Math.abs(Measures.left(e.first(), paper.area(e))) > 0.5)
        .map(
            e ->
                at(
                    e,
                    "另面编排，左上角第一行顶格",
                    firstLine(paper, e) ? "没有顶格" : "不在页面第一行",
                    "“附件”另起一页，顶格排在第一行。"));
  }

  private static boolean firstLine(Examined paper, Element element) {
    return element.first().top() < paper.area(element).top() + 0.8 * Measures.LINE;
  }
}
