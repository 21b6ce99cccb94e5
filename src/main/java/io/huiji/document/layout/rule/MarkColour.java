package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The mark is red (7.2.4; 10.1 and 10.3).
final class MarkColour extends LayoutRule {

  MarkColour() {
    super("7.2.4", "发文机关标志为红色", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.MARK)
        .filter(e -> !e.paragraph().colour().isRed())
        .map(e -> at(e, "红色", e.paragraph().colour().chinese(), "把标志改为红色（FF0000）。"));
  }
}
