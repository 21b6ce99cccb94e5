package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The first page shows body text (7.3.3: 必须).
final class BodyOnFirstPage extends LayoutRule {

  BodyOnFirstPage() {
    super("7.3.3", "公文首页显示正文", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    boolean shown = paper.printed().that(ElementKind::text).anyMatch(e -> e.first().page() == 1);
    return paper.printed().has(ElementKind.MARK) && paper.pages().size() > 1 && !shown
        ? Stream.of(on(1, "正文", "首页显示正文", "首页没有正文", "压缩版头、标题所占的行数，使首页至少有一行正文。"))
        : Stream.empty();
  }
}
