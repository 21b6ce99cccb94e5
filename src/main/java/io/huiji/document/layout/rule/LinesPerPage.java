package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 22 lines a page (5.2.3: 一般), by the distance of the lines of body text.
final class LinesPerPage extends LayoutRule {

  LinesPerPage() {
    super("5.2.3", "每面 22 行", Strength.RECOMMENDED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    double pitch = declared(paper).orElseGet(() -> printed(paper));
    if (pitch == 0 || !paper.official()) {
      return Stream.empty();
    }
    int lines = (int) (paper.areas().upright().height() / pitch + 0.005);
    return lines == 22
        ? Stream.empty()
        : Stream.of(
            on(
                0,
                "行数",
                "每面 22 行",
                "每面 %d 行（行距 %.2f 磅）".formatted(lines, pitch * 72 / 25.4),
                "正文行距设为固定值 28.95 磅（页边距上 37、下 35 mm 时）。"));
  }

  /// Millimetres, by the exact distance that most body paragraphs have.
  private static Optional<Double> declared(Examined paper) {
    return paper
        .words()
        .of(ElementKind.BODY)
        .map(e -> e.paragraph().pitch())
        .filter(pitch -> pitch > 0)
        .collect(Collectors.groupingBy(pitch -> pitch, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() * 25.4 / 72);
  }

  private static double printed(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.BODY)
        .map(e -> e.paragraph().lines())
        .flatMap(
            lines ->
                IntStream.range(1, lines.size())
                    .filter(i -> lines.get(i).page() == lines.get(i - 1).page())
                    .mapToObj(i -> lines.get(i).baseline() - lines.get(i - 1).baseline()))
        .mapToDouble(gap -> gap)
        .average()
        .orElse(0);
  }
}
