package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Declaration;
import java.util.stream.Stream;

/// Margins as a Word file sets them (5.2.1). Ink of the first line lies lower by half the leading,
/// so a margin that is smaller by that much is right too (GB/T 33476.2, annex A).
final class DeclaredMargins extends LayoutRule {

  private static final double TOLERANCE = 1.05;

  DeclaredMargins() {
    super(
        "5.2.1",
        "天头 37±1 mm，订口 28±1 mm，版心 156 mm × 225 mm（容差 1 mm；页边距按行间距折算的也算合规）",
        Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    double leading = leading(paper);
    return paper.declared().stream()
        .flatMap(declaration -> declaration.sections().stream())
        .distinct()
        .filter(section -> !fits(section, 0) && !fits(section, leading))
        .limit(3)
        .map(
            section ->
                on(
                    0,
                    section.landscape() ? "横排页的页边距" : "页边距",
                    "上 37 mm、下 35 mm、左 28 mm、右 26 mm（版心 156 mm × 225 mm）",
                    found(section),
                    "在页面设置中改页边距；横排页按旋转后的版心设置。"));
  }

  private static double leading(Examined paper) {
    return paper
        .words()
        .that(ElementKind::text)
        .mapToDouble(e -> e.paragraph().pitch() - e.paragraph().size())
        .filter(leading -> leading > 0)
        .map(leading -> leading / 2 * 25.4 / 72)
        .findFirst()
        .orElse(0);
  }

  private static boolean fits(Declaration.Section section, double leading) {
    var area = section.area();
    double bottom = section.height() - area.bottom();
    double right = section.width() - area.right();
    if (section.landscape()) {
      return pair(area.top(), bottom, 28, 26) && pair(area.left(), right, 37, 35);
    }
    return Measures.near(area.top() + leading, 37, TOLERANCE)
        && Measures.near(bottom + leading, 35, TOLERANCE)
        && Measures.near(area.left(), 28, TOLERANCE)
        && Measures.near(right, 26, TOLERANCE);
  }

  private static boolean pair(double one, double other, double a, double b) {
    return (Measures.near(one, a, TOLERANCE) && Measures.near(other, b, TOLERANCE))
        || (Measures.near(one, b, TOLERANCE) && Measures.near(other, a, TOLERANCE));
  }

  private static String found(Declaration.Section section) {
    var area = section.area();
    return "上 %.1f mm、下 %.1f mm、左 %.1f mm、右 %.1f mm"
        .formatted(
            area.top(),
            section.height() - area.bottom(),
            area.left(),
            section.width() - area.right());
  }
}
