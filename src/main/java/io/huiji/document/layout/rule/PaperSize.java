package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.HashMap;
import java.util.stream.Stream;

/// A4, upright or across (5.1).
final class PaperSize extends LayoutRule {

  PaperSize() {
    super("5.1", "用纸 A4，210 mm × 297 mm（容差 1 mm）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return sizes(paper)
        .filter(size -> !isA4(size))
        .distinct()
        .map(
            size ->
                on(
                    size.page(),
                    "纸张",
                    "A4（210 mm × 297 mm）",
                    "%.0f mm × %.0f mm".formatted(size.width(), size.height()),
                    "在页面设置中把纸张改为 A4。"));
  }

  private static Stream<Size> sizes(Examined paper) {
    var seen = new HashMap<String, Size>();
    var all =
        paper.pages().isEmpty()
            ? paper.declared().stream()
                .flatMap(d -> d.sections().stream())
                .map(s -> new Size(0, s.width(), s.height()))
            : paper.pages().stream().map(p -> new Size(p.number(), p.width(), p.height()));
    return all.filter(
        size -> seen.putIfAbsent("%.0f %.0f".formatted(size.width(), size.height()), size) == null);
  }

  private static boolean isA4(Size size) {
    return Measures.near(Math.min(size.width(), size.height()), 210, 1)
        && Measures.near(Math.max(size.width(), size.height()), 297, 1);
  }

  private record Size(int page, double width, double height) {}
}
