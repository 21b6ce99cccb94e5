package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.DrawnRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The double rules of a letter (10.1): their number, place, length, weight and colour.
final class LetterRules extends LayoutRule {

  private static final double PAIR = 3;

  LetterRules() {
    super(
        "10.1",
        "信函：标志下 4 mm 一条红色双线（上粗下细），距下页边 20 mm 一条红色双线（上细下粗），线长 170 mm，居中（容差 1.5 mm）",
        Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    if (!paper.is(LayoutKind.LETTER) || paper.pages().isEmpty()) {
      return Stream.empty();
    }
    var rules = paper.page(1).across().stream().filter(rule -> rule.length() > 100).toList();
    double middle = paper.page(1).height() / 2;
    var upper = rules.stream().filter(rule -> rule.at() < middle).toList();
    var lower = rules.stream().filter(rule -> rule.at() >= middle).toList();
    return Stream.of(
            pair("第一条红色双线", upper, true),
            pair("第二条红色双线", lower, false),
            place(paper, upper),
            bottom(paper, lower))
        .flatMap(d -> d);
  }

  private Stream<Deviation> pair(String name, List<DrawnRule> rules, boolean thickFirst) {
    if (rules.size() != 2 || rules.getLast().at() - rules.getFirst().at() > PAIR) {
      return Stream.of(one(name, "一条红色双线", rules.isEmpty() ? "没有找到" : "不是双线"));
    }
    var thick = thickFirst ? rules.getFirst() : rules.getLast();
    var thin = thickFirst ? rules.getLast() : rules.getFirst();
    var found = new ArrayList<Deviation>();
    if (thick.thickness() <= thin.thickness()) {
      found.add(one(name, thickFirst ? "上粗下细" : "上细下粗", "粗细不对"));
    }
    if (!Measures.near(thick.length(), 170, 1.5) || !Measures.near(thick.from(), 20, 1.5)) {
      found.add(one(name, "长 170 mm，居中", Measures.mm(thick.length())));
    }
    if (!thick.colour().isRed() || !thin.colour().isRed()) {
      found.add(one(name, "红色", thick.colour().chinese()));
    }
    return found.stream();
  }

  private Stream<Deviation> place(Examined paper, List<DrawnRule> rules) {
    var mark = paper.printed().first(ElementKind.MARK);
    if (mark.isEmpty() || rules.isEmpty()) {
      return Stream.empty();
    }
    double gap = rules.getFirst().at() - mark.get().last().bottom();
    return Measures.near(gap, 4, 1.5)
        ? Stream.empty()
        : Stream.of(one("第一条红色双线", "标志下 4 mm", Measures.mm(gap)));
  }

  private Stream<Deviation> bottom(Examined paper, List<DrawnRule> rules) {
    if (rules.isEmpty()) {
      return Stream.empty();
    }
    double gap = paper.page(1).height() - rules.getLast().at();
    return Measures.near(gap, 20, 1.5)
        ? Stream.empty()
        : Stream.of(one("第二条红色双线", "距下页边 20 mm", Measures.mm(gap)));
  }

  private Deviation one(String name, String expected, String found) {
    return on(1, name, expected, found, "按信函格式调整双线。");
  }
}
