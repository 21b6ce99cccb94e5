package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A rule under the number (7.2.7).
final class RedRulePresent extends LayoutRule {

  RedRulePresent() {
    super("7.2.7", "公文版头有红色分隔线", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.mustBe(LayoutKind.DOCUMENT)
            && !paper.pages().isEmpty()
            && paper.printed().has(ElementKind.NUMBER)
            && paper.headRules().isEmpty()
        ? Stream.of(on(1, "红色分隔线", "发文字号之下有一条红色分隔线", "没有找到", "在发文字号下 4 mm 处加红色分隔线。"))
        : Stream.empty();
  }
}
