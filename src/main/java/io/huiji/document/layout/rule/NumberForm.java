package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Element;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.element.Patterns;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// Organ, year in 〔〕, running number without 第 and padding, 号 (7.2.5). Minutes may go without the
/// organ (practice).
final class NumberForm extends LayoutRule {

  NumberForm() {
    super("7.2.5", "发文字号：代字、〔四位年份〕、序号不加“第”不编虚位、“号”", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    return paper
        .words()
        .of(ElementKind.NUMBER)
        .flatMap(e -> wrong(paper, e).stream().map(found -> deviation(e, found)));
  }

  private Deviation deviation(Element element, String found) {
    return at(element, "如“×政发〔2023〕8号”", found, "改正发文字号的写法。");
  }

  private static Optional<String> wrong(Examined paper, Element element) {
    var number = Patterns.NUMBER.matcher(element.plain());
    if (!number.matches()) {
      return Optional.empty();
    }
    var faults = new ArrayList<String>();
    if (!number.group("open").equals("〔") || !number.group("close").equals("〕")) {
      faults.add("年份没有用六角括号〔〕括入");
    }
    if (!number.group("year").matches("(19|20)\\d{2}")) {
      faults.add("年份不是四位阿拉伯数字");
    }
    if (!number.group("ordinal").isEmpty()) {
      faults.add("序号前加了“第”");
    }
    if (!number.group("serial").matches("[1-9]\\d*")) {
      faults.add("序号编了虚位或不是阿拉伯数字");
    }
    if (number.group("end").isEmpty()) {
      faults.add("缺“号”字");
    }
    if (number.group("organ").isEmpty() && !paper.is(LayoutKind.MINUTES) && paper.official()) {
      faults.add("缺发文机关代字");
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("，", faults));
  }
}
