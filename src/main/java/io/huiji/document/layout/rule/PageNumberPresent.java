package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Pages are numbered (7.5; a letter but for its first page, 10.1).
final class PageNumberPresent extends LayoutRule {

  PageNumberPresent() {
    super("7.5", "公文、纪要有页码；信函除首页外有页码", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    boolean numbered =
        paper.pages().isEmpty()
            ? paper.declared().stream()
                .flatMap(d -> d.sections().stream())
                .anyMatch(s -> !s.footers().isEmpty())
            : !paper.numbers().isEmpty();
    boolean onePageLetter = paper.is(LayoutKind.LETTER) && paper.pages().size() < 2;
    return paper.mustBe(LayoutKind.values()) && !numbered && !onePageLetter
        ? Stream.of(on(0, "页码", "每面有页码", "没有找到页码", "在页脚插入页码。"))
        : Stream.empty();
  }
}
