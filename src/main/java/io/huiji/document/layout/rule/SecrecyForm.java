package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Level, star U+2605, term in Arabic digits (7.2.2).
final class SecrecyForm extends LayoutRule {

  private static final Pattern FORM =
      Pattern.compile(
          "(绝密|机密|秘密)★(?:[1-9]\\d?年|[1-9]\\d?个月|长期|\\d{4}年\\d{1,2}月(\\d{1,2}日)?(前|解密)?|(?!.*[一二三四五六七八九十]+(年|个月))\\D{2,16})");

  SecrecyForm() {
    super("7.2.2", "密级和保密期限写作“密级★期限”，期限用阿拉伯数字", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.SECRECY)
        .filter(element -> !FORM.matcher(element.plain()).matches())
        .map(
            element ->
                at(element, "如“机密★1年”“秘密★6个月”“机密★会议开始前”", element.plain(), "改为密级、★、期限（阿拉伯数字）。"));
  }
}
