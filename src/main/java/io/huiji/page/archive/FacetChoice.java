package io.huiji.page.archive;

import io.huiji.search.Facet;
import io.huiji.view.archive.SearchQuestion;
import java.util.List;
import java.util.stream.Stream;

/// A facet as a set of boxes to tick.
///
/// @param name as people call it
/// @param field of the address
/// @param shown the boxes that are open, {@code more} the others
record FacetChoice(String name, String field, List<Box> shown, List<Box> more) {

  private static final int OPEN = 8;

  record Box(String value, long count, boolean ticked) {}

  /// Values that were ticked and found nothing stay, so that they can be unticked.
  static List<FacetChoice> of(List<Facet> facets, SearchQuestion asked) {
    return facets.stream()
        .map(facet -> of(facet, field(facet.name()), ticked(facet.name(), asked)))
        .filter(choice -> !choice.shown.isEmpty())
        .toList();
  }

  private static FacetChoice of(Facet facet, String field, List<String> ticked) {
    var found = facet.values().stream().map(Facet.Value::value).toList();
    var boxes =
        Stream.concat(
                facet.values().stream()
                    .map(
                        each -> new Box(each.value(), each.count(), ticked.contains(each.value()))),
                ticked.stream()
                    .filter(value -> !found.contains(value))
                    .map(value -> new Box(value, 0, true)))
            .toList();
    var open = Math.min(OPEN, boxes.size());
    return new FacetChoice(
        facet.name(), field, boxes.subList(0, open), boxes.subList(open, boxes.size()));
  }

  private static String field(String name) {
    return switch (name) {
      case "年度" -> "year";
      case "单位" -> "unit";
      case "种类" -> "kind";
      default -> "decision";
    };
  }

  private static List<String> ticked(String name, SearchQuestion asked) {
    return switch (name) {
      case "年度" -> asked.years();
      case "单位" -> asked.units();
      case "种类" -> asked.kinds();
      default -> asked.decisions();
    };
  }
}
