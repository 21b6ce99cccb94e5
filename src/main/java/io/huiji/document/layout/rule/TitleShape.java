package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.TextLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several lines in the shape of a trapezium or a rhombus (7.3.1): none shorter than both its
/// neighbours.
final class TitleShape extends LayoutRule {

  TitleShape() {
    super("7.3.1", "多行标题排成梯形或菱形，不排成沙漏形", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.TITLE)
        .filter(e -> paper.general() && waist(e.paragraph().lines()))
        .map(e -> at(e, "梯形或菱形", "中间一行短于上下两行", "重新断行，使标题成梯形或菱形。"));
  }

  private static boolean waist(List<TextLine> lines) {
    return IntStream.range(1, lines.size() - 1)
        .anyMatch(
            i ->
                width(lines.get(i)) < width(lines.get(i - 1)) - lines.get(i).em()
                    && width(lines.get(i)) < width(lines.get(i + 1)) - lines.get(i).em());
  }

  private static double width(TextLine line) {
    return line.right() - line.left();
  }
}
