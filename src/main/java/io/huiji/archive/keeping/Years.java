package io.huiji.archive.keeping;

import io.huiji.archive.RecordEntry;
import io.huiji.kernel.DocumentNumber;
import io.huiji.numbering.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// How a year stands before it is filed.
@Component
class Years {

  private static final String SERIES = "archive-code/";

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final Numbers numbers;

  Years(KeepingDesk desk, KeepingTable table, Numbers numbers) {
    this.desk = desk;
    this.table = table;
    this.numbers = numbers;
  }

  List<RecordEntry> records(int year) {
    return table.filedUnder(year).stream().map(desk::entry).toList();
  }

  YearOrder order(int year, Map<String, String> explanations) {
    return YearOrder.judge(
        table.codes(year).stream().flatMap(code -> ArchiveCode.of(code).stream()).toList(),
        table.minutes(year),
        drawn(year),
        table.uncoded(LocalDate.of(year, 12, 31)),
        explanations);
  }

  /// The last number of each class, named as its codes are written.
  private Map<String, Integer> drawn(int year) {
    var written = new TreeMap<String, Integer>();
    var dots = table.codes(year).stream().anyMatch(code -> code.contains("·" + year + "·"));
    numbers
        .drawn(SERIES)
        .forEach(
            (series, last) -> {
              var name = series.substring(SERIES.length());
              if (name.contains("·" + year + "-")) {
                written.put(dots ? dotted(name) : name, last);
              }
            });
    return written;
  }

  private static String dotted(String series) {
    var year = series.indexOf('·') + "·2026".length();
    return series.substring(0, year) + series.substring(year).replace('-', '·');
  }

  /// Reasons that stand in the catalogues of the year so far.
  Map<String, String> explained(int year) {
    var reasons = new TreeMap<String, String>();
    for (var register : table.registers(YearCatalogue.prefix(year))) {
      desk.events(register).stream()
          .filter(event -> event.kind().equals(KeepingKind.YEAR_FILED.name()))
          .forEach(
              event ->
                  event
                      .detail()
                      .forEach(
                          (key, value) -> {
                            if (key.startsWith(YearCatalogue.GAP)) {
                              reasons.put(number(key.substring(YearCatalogue.GAP.length())), value);
                            }
                          }));
    }
    return reasons;
  }

  /// In the form in which missing numbers are named.
  static String number(String written) {
    return DocumentNumber.parse(written).map(DocumentNumber::toString).orElse(written.strip());
  }

  int catalogues(int year) {
    return table.registers(YearCatalogue.prefix(year)).size();
  }

  LocalDate fileBy(int year) {
    var next = LocalDate.of(year + 1, 1, 1);
    return desk.terms(next).fileBy().atYear(next.getYear());
  }
}
