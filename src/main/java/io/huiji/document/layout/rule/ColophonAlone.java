package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A page with nothing but the 版记, though neither attachment nor blank page comes before it.
final class ColophonAlone extends LayoutRule {

  ColophonAlone() {
    super("7.4", "版记之前没有空白页和附件时，与正文同页为宜", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var elements = paper.colophon();
    if (elements.isEmpty() || paper.pages().size() < 2) {
      return Stream.empty();
    }
    int page = elements.getLast().first().page();
    boolean alone =
        paper.printed().all().stream()
            .filter(e -> e.kind() != ElementKind.COPIES && e.kind() != ElementKind.PRINTED)
            .flatMap(e -> e.paragraph().lines().stream())
            .noneMatch(line -> line.page() == page);
    boolean excused =
        paper.printed().has(ElementKind.ATTACHMENT_LABEL)
            || paper.blankPages().anyMatch(blank -> blank.number() == page - 1);
    return alone && !excused
        ? Stream.of(at(elements.getFirst(), "与正文同页", "单独成页", "调整行距、字距，使版记与正文同页。"))
        : Stream.empty();
  }
}
