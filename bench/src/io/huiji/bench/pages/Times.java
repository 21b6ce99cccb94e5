package io.huiji.bench.pages;

import java.util.List;
import java.util.function.Predicate;

/// What one page took.
///
/// @param page its kind
/// @param night in which it was asked for, from 1
/// @param loaded whether all people were there and the night ran
record Times(String page, double millis, int night, boolean loaded) {

  Times at(int number, boolean busy) {
    return new Times(page, millis, number, busy);
  }

  /// The ratio is that of the p95 of all nights together; beside it the least and the greatest of
  /// the single nights, which are of few pages each.
  static String table(List<Times> all) {
    var table =
        new StringBuilder(
            "| page | idle p50 / p95 ms | with 50 people and the night p50 / p95 ms | p95 ratio (least..greatest night) | asked idle; loaded |\n"
                + "|---|---|---|---|---|\n");
    all.stream()
        .map(Times::page)
        .distinct()
        .sorted()
        .forEach(page -> table.append(line(page, all, each -> each.page.equals(page))));
    return table.append(line("**all pages**", all, _ -> true)).toString();
  }

  private static String line(String name, List<Times> all, Predicate<Times> page) {
    var idle = sorted(all, page.and(each -> !each.loaded));
    var loaded = sorted(all, page.and(each -> each.loaded));
    var nights =
        all.stream()
            .mapToInt(Times::night)
            .distinct()
            .mapToDouble(night -> ratio(all, page.and(each -> each.night == night)))
            .summaryStatistics();
    return "| %s | %.0f / %.0f | %.0f / %.0f | %.2f (%.2f..%.2f) | %d; %d |%n"
        .formatted(
            name,
            at(idle, 0.5),
            at(idle, 0.95),
            at(loaded, 0.5),
            at(loaded, 0.95),
            ratio(all, page),
            nights.getMin(),
            nights.getMax(),
            idle.length,
            loaded.length);
  }

  private static double ratio(List<Times> all, Predicate<Times> page) {
    return at(sorted(all, page.and(each -> each.loaded)), 0.95)
        / at(sorted(all, page.and(each -> !each.loaded)), 0.95);
  }

  private static double[] sorted(List<Times> all, Predicate<Times> which) {
    return all.stream().filter(which).mapToDouble(Times::millis).sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
