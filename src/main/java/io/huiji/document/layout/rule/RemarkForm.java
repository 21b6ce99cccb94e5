package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// In full-width round brackets, two characters in (7.3.6).
final class RemarkForm extends LayoutRule {

  RemarkForm() {
    super("7.3.6", "附注居左空二字（容差半字），加圆括号（全角）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var brackets =
        paper
            .words()
            .of(ElementKind.REMARK)
            .filter(e -> !e.plain().startsWith("（") || !e.plain().endsWith("）"))
            .map(e -> at(e, "全角圆括号（）", e.plain(), "改用全角圆括号。"));
    var place =
        paper
            .printed()
            .of(ElementKind.REMARK)
            .filter(e -> !Measures.near(Measures.left(e.first(), paper.area(e)), 2, 0.5))
            .map(
                e ->
                    at(
                        e,
                        "居左空二字",
                        "左空 " + Measures.characters(Measures.left(e.first(), paper.area(e))),
                        "左缩进设为 2 字符。"));
    return Stream.concat(brackets, place);
  }
}
