package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The 版记 stands on the last page (7.4).
final class ColophonOnLastPage extends LayoutRule {

  ColophonOnLastPage() {
    super("7.4", "版记在公文最后一面", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var elements = paper.colophon();
    if (elements.isEmpty()) {
      return Stream.empty();
    }
    int page = elements.getLast().last().page();
    boolean last =
        paper.printed().all().stream()
            .flatMap(e -> e.paragraph().lines().stream())
            .allMatch(line -> line.page() <= page);
    return last
        ? Stream.empty()
        : Stream.of(at(elements.getLast(), "在最后一面", "其后还有内容", "把版记移到最后一面（附件之后）。"));
  }
}
