package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.Stream;

/// The label 签发人 with a full-width colon (7.2.6).
final class SignerForm extends LayoutRule {

  SignerForm() {
    super("7.2.6", "“签发人”后标全角冒号", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.SIGNER)
        .filter(e -> !e.plain().startsWith("签发人："))
        .map(e -> at(e, "“签发人：”加姓名", e.plain(), "“签发人”后用全角冒号。"));
  }
}
