package io.huiji.archive.keeping;

import io.huiji.kernel.DocumentNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether a year can be filed (归档): every item of every class there, every number of the minutes
/// there, every piece with its archive code.
///
/// @param gaps numbers that are missing from their series and that nobody has explained
/// @param explained missing numbers with their reasons
/// @param uncoded pieces without an archive code, by how people speak of them
/// @param idle new explanations of numbers that are not missing
public record YearOrder(
    List<String> gaps, Map<String, String> explained, List<String> uncoded, List<String> idle) {

  public YearOrder {
    gaps = List.copyOf(gaps);
    explained = Collections.unmodifiableMap(new TreeMap<>(explained));
    uncoded = List.copyOf(uncoded);
    idle = List.copyOf(idle);
  }

  public boolean inOrder() {
    return gaps.isEmpty() && uncoded.isEmpty();
  }

  /// @param codes of the year
  /// @param minutes numbers of the year's minutes
  /// @param drawn the last number drawn of each series
  /// @param former reasons that stand in catalogues; whoever filed them may have known less
  static YearOrder judge(
      Collection<ArchiveCode> codes,
      Collection<DocumentNumber> minutes,
      Map<String, Integer> drawn,
      Collection<String> uncoded,
      Map<String, String> former,
      Map<String, String> explanations) {
    var missing = new ArrayList<>(missingItems(codes, drawn));
    missing.addAll(missingMinutes(minutes));
    var explained = new TreeMap<>(former);
    explained.putAll(explanations);
    explained.keySet().retainAll(missing);
    var gaps = missing.stream().filter(number -> !explained.containsKey(number)).toList();
    var idle = new TreeSet<>(explanations.keySet());
    missing.forEach(idle::remove);
    return new YearOrder(gaps, explained, List.copyOf(uncoded), List.copyOf(idle));
  }

  private static List<String> missingItems(
      Collection<ArchiveCode> codes, Map<String, Integer> drawn) {
    var bySeries = new TreeMap<String, Set<Integer>>();
    codes.forEach(
        code -> bySeries.computeIfAbsent(code.series(), _ -> new TreeSet<>()).add(code.item()));
    drawn.keySet().forEach(series -> bySeries.computeIfAbsent(series, _ -> new TreeSet<>()));
    var missing = new ArrayList<String>();
    bySeries.forEach(
        (series, there) ->
            holes(there, drawn.getOrDefault(series, 0))
                .forEach(item -> missing.add(series + "-%04d".formatted(item))));
    return missing;
  }

  private static List<String> missingMinutes(Collection<DocumentNumber> minutes) {
    var byYear = new TreeMap<Integer, Set<Integer>>();
    minutes.forEach(
        number -> byYear.computeIfAbsent(number.year(), _ -> new TreeSet<>()).add(number.number()));
    var missing = new ArrayList<String>();
    byYear.forEach(
        (year, there) ->
            holes(there, 0)
                .forEach(number -> missing.add(new DocumentNumber(year, number).toString())));
    return missing;
  }

  /// What is missing between 1 and the highest that is there or was drawn.
  private static List<Integer> holes(Set<Integer> there, int drawn) {
    var highest = Math.max(drawn, there.stream().mapToInt(Integer::intValue).max().orElse(0));
    var holes = new ArrayList<Integer>();
    for (var number = 1; number <= highest; number++) {
      if (!there.contains(number)) {
        holes.add(number);
      }
    }
    return holes;
  }
}
