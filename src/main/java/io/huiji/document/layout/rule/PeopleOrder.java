package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.element.Examined;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 出席, 请假, 列席 in this order (10.3).
final class PeopleOrder extends LayoutRule {

  PeopleOrder() {
    super("10.3", "纪要：依次为出席、请假、列席，各另起一行", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var people = paper.words().that(ElementKind::people).toList();
    return IntStream.range(1, people.size())
        .filter(i -> people.get(i).kind().compareTo(people.get(i - 1).kind()) <= 0)
        .mapToObj(
            i ->
                at(
                    people.get(i),
                    "依次为出席、请假、列席",
                    "排在" + people.get(i - 1).plain().substring(0, 2) + "之后",
                    "按出席、请假、列席的顺序排列。"));
  }
}
