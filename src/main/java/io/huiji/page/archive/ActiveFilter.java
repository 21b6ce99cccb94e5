package io.huiji.page.archive;

import io.huiji.view.archive.SearchQuestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A filter that is in force, with the address of the same search without it.
///
/// @param name 年度, 单位, 种类, 决定 or 日期
record ActiveFilter(String name, String value, String without) {

  static List<ActiveFilter> of(SearchQuestion asked) {
    return Stream.of(
            each("年度", asked.years(), asked::withYears),
            each("单位", asked.units(), asked::withUnits),
            each("种类", asked.kinds(), asked::withKinds),
            each("决定", asked.decisions(), asked::withDecisions),
            span(asked))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ActiveFilter> each(
      String name, List<String> values, Function<List<String>, SearchQuestion> with) {
    return values.stream()
        .map(
            value ->
                new ActiveFilter(
                    name,
                    value,
                    SearchAddress.of(
                        with.apply(
                            values.stream().filter(other -> !other.equals(value)).toList()))))
        .toList();
  }

  private static List<ActiveFilter> span(SearchQuestion asked) {
    if (asked.from().isEmpty() && asked.until().isEmpty()) {
      return List.of();
    }
    var written =
        asked.from().map(Object::toString).orElse("")
            + "至"
            + asked.until().map(Object::toString).orElse("");
    var without = asked.between(Optional.empty(), Optional.empty());
    return List.of(new ActiveFilter("日期", written, SearchAddress.of(without)));
  }
}
