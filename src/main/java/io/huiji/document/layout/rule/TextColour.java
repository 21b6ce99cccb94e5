package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Optional;
import java.util.stream.Stream;

/// Text is black unless the standard says otherwise (5.2.4).
final class TextColour extends LayoutRule {

  TextColour() {
    super("5.2.4", "除发文机关标志外，文字为黑色", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.words().all().stream()
        .filter(element -> element.kind() != ElementKind.MARK)
        .flatMap(element -> coloured(element).stream())
        .limit(10);
  }

  private Optional<Deviation> coloured(Element element) {
    return element.paragraph().pieces().stream()
        .filter(piece -> !piece.text().isBlank() && !piece.colour().isBlack())
        .findFirst()
        .map(piece -> at(element, "黑色", piece.colour().chinese(), "把文字颜色改为黑色（自动）。"));
  }
}
