package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.TextLine;
import java.util.Optional;
import java.util.stream.Stream;

/// Centred, two blank lines below the rule (7.3.1).
final class TitlePlace extends LayoutRule {

  TitlePlace() {
    super("7.3.1", "标题在红色分隔线下空二行（容差半行），居中（容差 2.5 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.general()) {
      return Stream.empty();
    }
    return Stream.concat(
        paper.printed().first(ElementKind.TITLE).stream().flatMap(e -> below(paper, e).stream()),
        paper
            .printed()
            .of(ElementKind.TITLE)
            .filter(e -> e.paragraph().lines().stream().anyMatch(l -> off(paper, e, l) > 2.5))
            .map(e -> at(e, "居中", "没有居中", "把标题设为居中，去掉缩进。")));
  }

  private static double off(Examined paper, Element element, TextLine line) {
    return Math.abs(Measures.offCentre(line, paper.area(element)));
  }

  private Optional<Deviation> below(Examined paper, Element title) {
    var rule = paper.headRules();
    if (rule.isEmpty() || title.first().page() != 1) {
      return Optional.empty();
    }
    double blank =
        (title.first().top() - rule.getLast().at() - Measures.LEADING / 2) / Measures.LINE;
    return Measures.blank(blank, 2)
        ? Optional.empty()
        : Optional.of(at(title, "红色分隔线下空二行", Measures.lines(blank), "分隔线与标题之间空二行。"));
  }
}
