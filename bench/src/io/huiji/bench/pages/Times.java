package io.huiji.bench.pages;

import java.util.Arrays;
import java.util.List;

/// What one page took.
///
/// @param page its kind
record Times(String page, double millis) {

  static String table(List<Times> idle, List<Times> loaded) {
    var table =
        new StringBuilder(
            "| page | idle p50 / p95 ms | with 50 people and the night p50 / p95 ms | p95 ratio | asked |\n"
                + "|---|---|---|---|---|\n");
    idle.stream()
        .map(Times::page)
        .distinct()
        .forEach(page -> table.append(line(page, of(idle, page), of(loaded, page))));
    return table.append(line("**all pages**", of(idle, ""), of(loaded, ""))).toString();
  }

  private static String line(String page, double[] idle, double[] loaded) {
    return "| %s | %.0f / %.0f | %.0f / %.0f | %.2f | %d |%n"
        .formatted(
            page,
            at(idle, 0.5),
            at(idle, 0.95),
            at(loaded, 0.5),
            at(loaded, 0.95),
            at(loaded, 0.95) / at(idle, 0.95),
            loaded.length);
  }

  private static double[] of(List<Times> times, String page) {
    var found =
        times.stream()
            .filter(each -> page.isEmpty() || each.page().equals(page))
            .mapToDouble(Times::millis)
            .toArray();
    Arrays.sort(found);
    return found;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
