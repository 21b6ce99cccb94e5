package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.Piece;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The label in 3号黑体, names in 3号仿宋 (10.3: 一般).
final class PeopleFace extends LayoutRule {

  PeopleFace() {
    super("10.3", "纪要：“出席”“请假”“列席”一般用 3号黑体，单位、姓名用 3号仿宋体", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .that(ElementKind::people)
        .filter(e -> !fits(e.paragraph()))
        .map(
            e ->
                at(
                    e,
                    "“%s”用 3号黑体，其余用 3号仿宋体".formatted(e.plain().substring(0, 2)),
                    looks(e.paragraph()),
                    "改正字体、字号。"));
  }

  private static boolean fits(Paragraph paragraph) {
    var han = paragraph.pieces().stream().filter(Piece::han).toList();
    return han.getFirst().face().mayBe(Face.HEI)
        && han.stream().skip(1).allMatch(piece -> piece.face().mayBe(Face.FANGSONG) || rare(piece))
        && Measures.near(paragraph.size(), 16, 0.6);
  }

  /// A rare character may come from another face.
  private static boolean rare(Piece piece) {
    return piece.text().codePointCount(0, piece.text().length()) == 1;
  }

  private static String looks(Paragraph paragraph) {
    return paragraph.pieces().stream()
        .filter(Piece::han)
        .map(piece -> Measures.size(piece.size()) + piece.face().chinese())
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
