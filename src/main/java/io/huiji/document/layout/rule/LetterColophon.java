package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// No line of printing and no rules in the 版记 of a letter (10.1).
final class LetterColophon extends LayoutRule {

  LetterColophon() {
    super("10.1", "信函：版记不加印发机关和印发日期、分隔线", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.is(LayoutKind.LETTER)) {
      return Stream.empty();
    }
    var printed =
        paper
            .words()
            .of(ElementKind.PRINTED)
            .map(e -> at(e, "不加印发机关和印发日期", "有印发一行", "去掉印发机关和印发日期。"));
    var rules =
        paper.colophonRules().stream()
            .filter(rule -> rule.length() < 165)
            .limit(1)
            .map(_ -> at(paper.colophon().getFirst(), "版记不加分隔线", "有分隔线", "去掉版记的分隔线。"));
    return Stream.concat(printed, rules);
  }
}
