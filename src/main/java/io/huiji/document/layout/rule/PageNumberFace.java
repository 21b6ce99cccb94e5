package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.PlacedGlyph;
import io.huiji.document.layout.model.TextLine;
import java.util.stream.Stream;

/// 4号 half-width 宋体 (7.5: 一般).
final class PageNumberFace extends LayoutRule {

  PageNumberFace() {
    super("7.5", "页码一般用 4号半角宋体阿拉伯数字", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.numbers().stream()
        .filter(n -> !fits(n.line()))
        .limit(1)
        .map(
            n ->
                on(
                    n.page(),
                    "页码",
                    "4号（14 磅）宋体",
                    Measures.size(digits(n.line()).size()) + face(n.line()).chinese(),
                    "页码改用 4号宋体。"));
  }

  private static boolean fits(TextLine line) {
    return face(line).mayBe(Face.SONG) && Measures.near(digits(line).size(), 14, 0.6);
  }

  private static Face face(TextLine line) {
    return Face.of(digits(line).font(), false);
  }

  private static PlacedGlyph digits(TextLine line) {
    return line.glyphs().stream()
        .filter(glyph -> glyph.text().matches("\\d+"))
        .findFirst()
        .orElseGet(() -> line.glyphs().getFirst());
  }
}
