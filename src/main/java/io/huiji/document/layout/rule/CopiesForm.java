package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// Full-width colon after the label, a full stop at the end (7.4.2).
final class CopiesForm extends LayoutRule {

  CopiesForm() {
    super("7.4.2", "“抄送”（报送、分送、主送）后标全角冒号，最后一个机关名称后标句号", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.COPIES)
        .filter(e -> e.plain().charAt(2) != '：' || !e.plain().endsWith("。"))
        .map(
            e ->
                at(
                    e,
                    "“%s：×××，×××。”".formatted(e.plain().substring(0, 2)),
                    e.plain().charAt(2) == '：' ? "末尾没有句号" : "冒号不是全角",
                    "改用全角冒号，末尾加句号。"));
  }
}
