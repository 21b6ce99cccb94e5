package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Alignment;
import java.util.Optional;
import java.util.stream.Stream;

/// Centred on the third line (7.3.7).
final class AttachmentTitlePlace extends LayoutRule {

  AttachmentTitlePlace() {
    super("7.3.7", "附件标题居中编排在版心第三行（容差半行；居中容差 2.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.ATTACHMENT_TITLE)
        .filter(e -> e.paragraph().alignment() != Alignment.LEFT || e.plain().length() < 40)
        .flatMap(e -> wrong(paper, e).stream());
  }

  private Optional<Deviation> wrong(Examined paper, Element title) {
    double off = Math.abs(Measures.offCentre(title.first(), paper.area(title)));
    if (off > 2.5) {
      return Optional.of(at(title, "居中", "偏离版心中线 " + Measures.mm(off), "把附件标题设为居中。"));
    }
    return paper
        .printed()
        .before(title)
        .filter(label -> label.first().page() == title.first().page())
        .map(label -> 1 + (title.first().baseline() - label.first().baseline()) / Measures.LINE)
        .filter(line -> !Measures.near(line, 3, 0.6))
        .map(line -> at(title, "版心第三行", "第 %.0f 行".formatted(line), "“附件”与附件标题之间空一行。"));
  }
}
