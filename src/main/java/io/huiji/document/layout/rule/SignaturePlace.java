package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.Alignment;
import java.util.Optional;
import java.util.stream.Stream;

/// Organ and date at the end (7.3.5.1 sealed, 7.3.5.2 unsealed, 7.3.5.3 signature stamp). Whether a
/// seal will be pressed is not known, so either place is right.
final class SignaturePlace extends LayoutRule {

  private static final double TOLERANCE = 0.7;

  SignaturePlace() {
    super("7.3.5", "加盖印章：日期右空四字，署名居日期之上居中；不加盖：署名右空二字，日期首字比署名首字右移二字（容差 0.7 字）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .printed()
        .of(ElementKind.DATE)
        .filter(e -> e.paragraph().alignment() != Alignment.CENTRE)
        .filter(e -> !right(paper, e))
        .map(e -> at(e, "日期右空四字（署名居中于日期之上），或者署名右空二字、日期比署名右移二字", found(paper, e), "调整署名和日期的右缩进。"));
  }

  private static boolean right(Examined paper, Element date) {
    double free = Measures.right(date.first(), paper.area(date));
    var organ = organ(paper, date);
    if (organ.isEmpty()) {
      return Measures.near(free, 4, TOLERANCE) || Measures.near(free, 2, TOLERANCE);
    }
    var line = organ.get().last();
    double shift = (date.first().left() - line.left()) / line.em();
    double middles = (line.left() + line.right() - date.first().left() - date.first().right()) / 2;
    boolean sealed =
        Measures.near(free, 4, TOLERANCE) && Math.abs(middles / line.em()) <= 2 * TOLERANCE;
    boolean plain =
        Measures.near(Measures.right(line, paper.area(date)), 2, TOLERANCE)
            && Measures.near(shift, 2, TOLERANCE);
    return sealed || plain || (Measures.near(free, 2, TOLERANCE) && shift <= 2 + TOLERANCE);
  }

  private static Optional<Element> organ(Examined paper, Element date) {
    return paper
        .printed()
        .before(date)
        .filter(e -> e.kind() == ElementKind.SIGNATURE && e.last().page() == date.first().page());
  }

  private static String found(Examined paper, Element date) {
    var free = Measures.characters(Measures.right(date.first(), paper.area(date)));
    return "日期右空 "
        + free
        + organ(paper, date)
            .map(e -> "，署名右空 " + Measures.characters(Measures.right(e.last(), paper.area(e))))
            .orElse("");
  }
}
