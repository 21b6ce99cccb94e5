package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Alignment;
import java.util.stream.Stream;

/// No page with only organ, seal and date (7.3.5.5).
final class SignatureAlone extends LayoutRule {

  SignatureAlone() {
    super("7.3.5.5", "署名、印章、成文日期不单独成页", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.DATE)
        .filter(e -> e.paragraph().alignment() != Alignment.CENTRE)
        .filter(e -> !textOn(paper, e.first().page()))
        .map(e -> at(e, "与正文同页", "该页没有正文", "调整行距、字距，使署名和日期与正文同页。"));
  }

  private static boolean textOn(Examined paper, int page) {
    return paper
        .printed()
        .that(
            kind ->
                kind.text()
                    || kind == ElementKind.ATTACHMENT_NOTE
                    || kind == ElementKind.TABLE
                    || kind == ElementKind.TITLE)
        .flatMap(e -> e.paragraph().lines().stream())
        .anyMatch(line -> line.page() == page);
  }
}
