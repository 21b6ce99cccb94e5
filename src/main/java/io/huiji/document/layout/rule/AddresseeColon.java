package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A full-width colon at the end (7.3.2).
final class AddresseeColon extends LayoutRule {

  AddresseeColon() {
    super("7.3.2", "最后一个主送机关名称后标全角冒号", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.ADDRESSEE)
        .filter(e -> !e.plain().endsWith("："))
        .map(e -> at(e, "以全角冒号“：”结尾", "结尾是“" + last(e.plain()) + "”", "末尾改为全角冒号。"));
  }

  private static String last(String text) {
    return text.substring(text.offsetByCodePoints(text.length(), -1));
  }
}
