package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An element that papers of some kinds must have.
final class ElementPresent extends LayoutRule {

  private final ElementKind kind;
  private final LayoutKind[] papers;

  ElementPresent(String clause, ElementKind kind, LayoutKind... papers) {
    super(clause, names(papers) + "有" + kind.chinese(), Strength.REQUIRED);
    this.kind = kind;
    this.papers = papers.clone();
  }

  private static String names(LayoutKind... papers) {
    return Stream.of(papers).map(LayoutKind::chinese).collect(Collectors.joining("、"));
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.mustBe(papers) && !paper.words().has(kind)
        ? Stream.of(
            on(0, kind.chinese(), "有" + kind.chinese(), "没有找到", "补上" + kind.chinese() + "。"))
        : Stream.empty();
  }
}
