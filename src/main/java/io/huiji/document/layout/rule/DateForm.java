package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Arabic digits, four of the year, no padding (7.3.5.4).
final class DateForm extends LayoutRule {

  DateForm() {
    super("7.3.5.4", "成文日期用阿拉伯数字，年份四位，月、日不编虚位", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.DATE)
        .filter(e -> !e.plain().matches("(19|20)\\d{2}年[1-9]\\d?月[1-9]\\d?日"))
        .map(e -> at(e, "如“2023年9月8日”", e.plain(), "改正成文日期的写法。"));
  }
}
