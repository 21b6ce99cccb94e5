package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.TextArea;
import io.huiji.document.layout.model.TextLine;
import java.util.stream.Stream;

/// Margins as the lines of a PDF show them (5.2.1): the left edge where lines begin, the right one
/// where wrapped lines end, the ink of first lines, which lies up to half a line below the margin.
final class PrintedMargins extends LayoutRule {

  PrintedMargins() {
    super(
        "5.2.1",
        "只有 PDF 时由文字位置推断：左边 28±1 mm，行右端不短于版心 1 字也不超出，由各面首行推断的天头 33.5～39 mm，末行字面不低于下边缘 1 mm",
        Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.declared().isPresent()
        ? Stream.empty()
        : Stream.of(left(paper), right(paper), top(paper), bottom(paper)).flatMap(d -> d);
  }

  private Stream<Deviation> left(Examined paper) {
    double left = paper.areas().upright().left();
    return Measures.near(left, 28, 1.1)
        ? Stream.empty()
        : Stream.of(on(1, "订口", "28 mm ±1 mm", Measures.mm(left), "把左边距改为 28 mm 后重新导出。"));
  }

  /// Wrapped lines end within one character of the right edge.
  private Stream<Deviation> right(Examined paper) {
    double right = paper.areas().upright().right();
    var ends =
        paper
            .printed()
            .of(ElementKind.BODY)
            .map(Element::paragraph)
            .flatMap(p -> p.lines().stream().limit(Math.max(0, p.lines().size() - 1)))
            .mapToDouble(TextLine::right)
            .sorted()
            .toArray();
    if (ends.length < 4) {
      return Stream.empty();
    }
    double usual = ends[ends.length / 2];
    return usual > right + 2 || usual < right - 6
        ? Stream.of(
            on(
                1,
                "版心宽度",
                "156 mm，行右端在 184 mm 处",
                "行右端在 " + Measures.mm(usual) + " 处",
                "把右边距改为 26 mm 后重新导出。"))
        : Stream.empty();
  }

  private Stream<Deviation> top(Examined paper) {
    double top = paper.areas().upright().top();
    return top == TextArea.STANDARD.top()
        ? Stream.empty()
        : Stream.of(
            on(
                2,
                "天头",
                "37 mm ±1 mm（首行字面上沿在 38～41 mm）",
                "由首行推断为 " + Measures.mm(top),
                "把上边距改为 37 mm 后重新导出。"));
  }

  private Stream<Deviation> bottom(Examined paper) {
    return paper
        .printed()
        .that(ElementKind::text)
        .flatMap(e -> e.paragraph().lines().stream())
        .filter(line -> !paper.page(line.page()).landscape())
        .filter(line -> line.bottom() > paper.areas().upright().bottom() + 1)
        .limit(1)
        .map(
            line ->
                on(
                    line.page(),
                    "版心下边缘",
                    "262 mm（下边距 35 mm）",
                    "末行字面下沿在 " + Measures.mm(line.bottom()),
                    "把下边距改为 35 mm 后重新导出。"));
  }
}
