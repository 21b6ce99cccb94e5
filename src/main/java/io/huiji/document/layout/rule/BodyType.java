package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Face;
import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Body text in 3号仿宋 (5.2.2, 7.3.3: 一般).
final class BodyType extends LayoutRule {

  BodyType() {
    super("5.2.2", "正文一般用 3号仿宋体", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.official()) {
      return Stream.empty();
    }
    var looks = new LinkedHashMap<String, List<Element>>();
    paper
        .words()
        .of(ElementKind.BODY)
        .filter(element -> !element.paragraph().numbered() && !fits(element.paragraph()))
        .forEach(e -> looks.computeIfAbsent(look(e.paragraph()), _ -> new ArrayList<>()).add(e));
    return looks.entrySet().stream()
        .map(
            entry ->
                at(
                    entry.getValue().getFirst(),
                    "3号仿宋体",
                    entry.getKey() + "（共 " + entry.getValue().size() + " 段）",
                    "正文改用 3号（16 磅）仿宋体。"));
  }

  private static boolean fits(Paragraph paragraph) {
    return paragraph.pieces().stream().noneMatch(Piece::han)
        || (paragraph.face().mayBe(Face.FANGSONG) && Measures.near(paragraph.size(), 16, 0.6));
  }

  private static String look(Paragraph paragraph) {
    return Measures.size(paragraph.size()) + paragraph.face().chinese();
  }
}
