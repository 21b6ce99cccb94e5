package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Requirement;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// One requirement of the standard and what deviates from it on a paper. Knows no file format, no
/// clock and no database.
public abstract class LayoutRule {

  private final Requirement requirement;

  protected LayoutRule(String clause, String what, Strength strength) {
    this.requirement = new Requirement(clause, what, strength);
  }

  public final Requirement requirement() {
    return requirement;
  }

  public abstract Stream<Deviation> check(Examined paper);

  final Deviation at(Element element, String expected, String found, String fix) {
    return new Deviation(
        requirement.clause(),
        requirement.strength(),
        element.page(),
        element.kind().chinese(),
        element.quote(),
        expected,
        found,
        fix);
  }

  final Deviation on(int page, String what, String expected, String found, String fix) {
    return new Deviation(
        requirement.clause(), requirement.strength(), page, what, "", expected, found, fix);
  }
}
