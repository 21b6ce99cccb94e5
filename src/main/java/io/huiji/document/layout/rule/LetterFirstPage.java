package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The first page of a letter shows no number (10.1).
final class LetterFirstPage extends LayoutRule {

  LetterFirstPage() {
    super("10.1", "信函：首页不显示页码", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.numbers().stream()
        .filter(n -> paper.is(LayoutKind.LETTER) && n.page() == 1)
        .map(n -> on(1, "页码", "首页不显示页码", "页码为 " + n.number(), "设置首页不同，去掉首页页码。"));
  }
}
