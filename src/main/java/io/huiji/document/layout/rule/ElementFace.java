package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Piece;
import java.util.stream.Stream;

/// Face and size of an element; 一般 or 推荐 everywhere in the standard.
final class ElementFace extends LayoutRule {

  private static final double SIZE_TOLERANCE = 0.6;

  private final ElementKind kind;
  private final Face face;
  private final double size;

  /// @param size in points; 0 where it is free
  ElementFace(String clause, ElementKind kind, Face face, double size) {
    super(clause, kind.chinese() + "：" + wanted(face, size), Strength.RECOMMENDED);
    this.kind = kind;
    this.face = face;
    this.size = size;
  }

  private static String wanted(Face face, double size) {
    return (size == 0 ? "" : Measures.size(size)) + face.chinese();
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(kind)
        .filter(element -> paper.official() && !fits(element))
        .map(
            element ->
                at(
                    element,
                    wanted(face, size),
                    wanted(element.paragraph().face(), element.paragraph().size()),
                    "把字体、字号改为" + wanted(face, size) + "。"));
  }

  private boolean fits(Element element) {
    var paragraph = element.paragraph();
    boolean digits = paragraph.pieces().stream().noneMatch(Piece::han);
    boolean rightFace = digits || paragraph.face().mayBe(face);
    return rightFace && (size == 0 || Measures.near(paragraph.size(), size, SIZE_TOLERANCE));
  }
}
