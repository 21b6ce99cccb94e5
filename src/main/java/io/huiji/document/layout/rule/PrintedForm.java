package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Arabic digits without padding, then 印发 (7.4.3).
final class PrintedForm extends LayoutRule {

  PrintedForm() {
    super("7.4.3", "印发日期用阿拉伯数字，年份四位，月、日不编虚位，后加“印发”", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.PRINTED)
        .filter(e -> !e.plain().matches(".+?(19|20)\\d{2}年[1-9]\\d?月[1-9]\\d?日印发"))
        .map(e -> at(e, "如“×××办公室　2023年9月8日印发”", e.plain(), "改正印发日期的写法。"));
  }
}
