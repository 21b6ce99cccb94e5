package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.Piece;
import java.util.stream.Stream;

/// Faces of the levels (7.3.3: 一般); of a heading that runs on, its beginning counts.
final class HeadingFace extends LayoutRule {

  HeadingFace() {
    super("7.3.3", "第一层一般用黑体，第二层用楷体，第三、四层用仿宋体，均为 3号", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .that(ElementKind::heading)
        .filter(e -> paper.official() && !fits(e))
        .map(
            e ->
                at(
                    e,
                    Measures.size(16) + face(e.kind()).chinese(),
                    Measures.size(e.paragraph().size()) + lead(e.paragraph()).chinese(),
                    "改用 3号" + face(e.kind()).chinese() + "。"));
  }

  private static Face face(ElementKind level) {
    if (level == ElementKind.HEADING_1) {
      return Face.HEI;
    }
    return level == ElementKind.HEADING_2 ? Face.KAI : Face.FANGSONG;
  }

  private static boolean fits(Element element) {
    return lead(element.paragraph()).mayBe(face(element.kind()))
        && Measures.near(element.paragraph().size(), 16, 0.6);
  }

  private static Face lead(Paragraph paragraph) {
    return paragraph.pieces().stream()
        .filter(Piece::han)
        .map(Piece::face)
        .findFirst()
        .orElseGet(paragraph::face);
  }
}
