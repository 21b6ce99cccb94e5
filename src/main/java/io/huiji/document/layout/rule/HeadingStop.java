package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// No full stop after a heading on a line of its own.
final class HeadingStop extends LayoutRule {

  HeadingStop() {
    super("7.3.3（GB/T 15834）", "单独成行的第一层标题末尾不用句号", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.HEADING_1)
        .filter(e -> e.plain().length() <= 40 && e.plain().indexOf('。') == e.plain().length() - 1)
        .map(e -> at(e, "末尾不用句号", "以句号结尾", "去掉标题末尾的句号。"));
  }
}
