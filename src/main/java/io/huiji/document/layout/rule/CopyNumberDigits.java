package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Six digits, padded with zeros (7.2.1: 一般).
final class CopyNumberDigits extends LayoutRule {

  CopyNumberDigits() {
    super("7.2.1", "份号一般为 6 位阿拉伯数字", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.COPY_NUMBER)
        .filter(element -> !element.plain().matches("\\d{6}"))
        .map(element -> at(element, "6 位阿拉伯数字，如 000001", element.plain(), "份号补足 6 位。"));
  }
}
