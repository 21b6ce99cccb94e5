package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A full-width colon after the label (10.3).
final class PeopleColon extends LayoutRule {

  PeopleColon() {
    super("10.3", "纪要：“出席”“请假”“列席”后标全角冒号", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .that(ElementKind::people)
        .filter(e -> !e.plain().matches("(出席|请假|列席)(人员|单位)?：.*"))
        .map(e -> at(e, "“%s：”".formatted(e.plain().substring(0, 2)), e.quote(), "改用全角冒号。"));
  }
}
