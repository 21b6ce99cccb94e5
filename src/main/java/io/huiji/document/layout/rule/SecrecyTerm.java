package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The longest terms (保守国家秘密法, article 20).
final class SecrecyTerm extends LayoutRule {

  private static final Pattern FORM = Pattern.compile("(绝密|机密|秘密).(\\d{1,2})年");
  private static final Map<String, Integer> MOST = Map.of("绝密", 30, "机密", 20, "秘密", 10);

  SecrecyTerm() {
    super("保密法第二十条", "保密期限：绝密不超过30年，机密不超过20年，秘密不超过10年（另有规定的除外）", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper.words().of(ElementKind.SECRECY).flatMap(element -> tooLong(element).stream());
  }

  private Optional<Deviation> tooLong(Element element) {
    var form = FORM.matcher(element.plain());
    if (!form.matches()) {
      return Optional.empty();
    }
    int most = MOST.getOrDefault(form.group(1), 30);
    return Integer.parseInt(form.group(2)) <= most
        ? Optional.empty()
        : Optional.of(
            at(
                element,
                form.group(1) + "不超过 " + most + " 年",
                form.group(2) + " 年",
                "核对保密期限；有规定依据的除外。"));
  }
}
