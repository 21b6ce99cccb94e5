package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.element.Patterns;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The numbers of headings (7.3.3: 可以依次用).
final class HeadingForm extends LayoutRule {

  private static final Pattern NUMBER = Pattern.compile("[（(]?[一二三四五六七八九十\\d]+[）)]?[、.．，,]?");

  HeadingForm() {
    super("7.3.3", "结构层次序数依次用“一、”“（一）”“1.”“（1）”（可以）", Strength.RECOMMENDED);
  }

  /// The right form of one level.
  private enum Form {
    FIRST("“一、”", Patterns.LEVEL_NUMBER + "、.*"),
    SECOND("“（一）”（全角括号，后面不加顿号）", "（" + Patterns.LEVEL_NUMBER + "）(?![、.．，]).*"),
    THIRD("“1.”（半角圆点）", "\\d+\\..*"),
    FOURTH("“（1）”（全角括号，后面不加顿号）", "（\\d+）(?![、.．，]).*");

    private final String name;
    private final Pattern pattern;

    Form(String name, String pattern) {
      this.name = name;
      this.pattern = Pattern.compile(pattern);
    }

    static Form of(ElementKind level) {
      return values()[level.compareTo(ElementKind.HEADING_1)];
    }
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .that(ElementKind::heading)
        .filter(e -> paper.official() && !Form.of(e.kind()).pattern.matcher(e.plain()).matches())
        .map(
            e ->
                at(
                    e,
                    Form.of(e.kind()).name,
                    "“" + head(e.plain()) + "”",
                    "改为" + Form.of(e.kind()).name + "。"));
  }

  private static String head(String text) {
    var number = NUMBER.matcher(text);
    return number.lookingAt() ? number.group() : text;
  }
}
