package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The rule of the head is red (7.2.7); a letter has its own (10.1).
final class RedRuleColour extends LayoutRule {

  RedRuleColour() {
    super("7.2.7", "版头分隔线为红色", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.headRules().stream()
        .filter(rule -> !paper.is(LayoutKind.LETTER) && !rule.colour().isRed())
        .limit(1)
        .map(rule -> on(1, "红色分隔线", "红色", rule.colour().chinese(), "把分隔线改为红色（FF0000）。"));
  }
}
