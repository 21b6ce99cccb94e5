package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A rule above the first element, one below the last, one between 抄送 and 印发 (7.4.1).
final class ColophonRulesPresent extends LayoutRule {

  ColophonRulesPresent() {
    super("7.4.1", "版记首末有分隔线，要素之间有分隔线", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var elements = paper.colophon();
    if (elements.isEmpty() || (!paper.general() && !paper.is(LayoutKind.MINUTES))) {
      return Stream.empty();
    }
    int wanted = elements.stream().map(Element::kind).distinct().count() > 1 ? 3 : 2;
    int found = paper.colophonRules().size();
    return found >= wanted
        ? Stream.empty()
        : Stream.of(at(elements.getFirst(), wanted + " 条与版心等宽的分隔线", found + " 条", "补上版记的分隔线。"));
  }
}
