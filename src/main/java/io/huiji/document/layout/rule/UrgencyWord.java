package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The words of urgency for documents (条例, article 9(3)).
final class UrgencyWord extends LayoutRule {

  UrgencyWord() {
    super("7.2.3（条例第九条）", "紧急程度为“特急”或“加急”", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.URGENCY)
        .filter(element -> !element.plain().matches("特急|加急"))
        .map(element -> at(element, "“特急”或“加急”", element.plain(), "改为“特急”或“加急”。"));
  }
}
