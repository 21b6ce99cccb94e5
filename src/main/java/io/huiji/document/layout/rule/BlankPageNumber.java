package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// A blank page before the 版记, and the page of the 版记 then, carry no number (7.5).
final class BlankPageNumber extends LayoutRule {

  BlankPageNumber() {
    super("7.5", "版记页前有空白页的，空白页和版记页不编页码", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var elements = paper.colophon();
    if (elements.isEmpty()) {
      return Stream.empty();
    }
    int page = elements.getFirst().first().page();
    boolean blankBefore = paper.blankPages().anyMatch(blank -> blank.number() == page - 1);
    return paper.numbers().stream()
        .filter(n -> blankBefore && n.page() >= page - 1)
        .limit(1)
        .map(n -> on(n.page(), "页码", "空白页和版记页不编页码", "页码为 " + n.number(), "去掉空白页和版记页的页码。"));
  }
}
