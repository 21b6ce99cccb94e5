package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Alignment;
import java.util.stream.Stream;

/// The mark is centred (7.2.4, 10.1, 10.3).
final class MarkCentred extends LayoutRule {

  MarkCentred() {
    super("7.2.4", "发文机关标志居中（容差 2.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.printed().isEmpty() ? declared(paper) : printed(paper);
  }

  private Stream<Deviation> printed(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.MARK)
        .filter(e -> Math.abs(Measures.offCentre(e.first(), paper.area(e))) > 2.5)
        .map(
            e ->
                at(
                    e,
                    "居中",
                    "偏离版心中线 " + Measures.mm(Math.abs(Measures.offCentre(e.first(), paper.area(e)))),
                    "把标志设为居中，去掉缩进。"));
  }

  private Stream<Deviation> declared(Examined paper) {
    return paper
        .words()
        .of(ElementKind.MARK)
        .filter(e -> e.paragraph().alignment() != Alignment.CENTRE && e.paragraph().indent() < 1)
        .map(e -> at(e, "居中", "没有居中", "把标志设为居中。"));
  }
}
