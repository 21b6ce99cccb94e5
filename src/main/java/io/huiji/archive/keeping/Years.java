package io.huiji.archive.keeping;

import io.huiji.access.Reader;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import io.huiji.numbering.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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

  /// A year as it is for somebody who knows these records and no others.
  Year of(int number, Predicate<RecordEntry> known) {
    return new Year(
        number,
        entries(table.filedUnder(number), known),
        entries(table.minutes(number), known),
        entries(table.uncoded(LocalDate.of(number, 12, 31)), known),
        entries(table.registers(YearCatalogue.prefix(number)), known));
  }

  private List<RecordEntry> entries(List<RecordId> ids, Predicate<RecordEntry> known) {
    return ids.stream().map(desk::entry).filter(known).toList();
  }

  /// In the form in which missing numbers are named.
  static String number(String written) {
    return DocumentNumber.parse(written).map(DocumentNumber::toString).orElse(written.strip());
  }

  LocalDate fileBy(int year) {
    var next = LocalDate.of(year + 1, 1, 1);
    return desk.termsOrFirst(next).fileBy().atYear(next.getYear());
  }

  /// What somebody may know of a year.
  final class Year {

    private final int number;
    private final List<RecordEntry> records;
    private final List<RecordEntry> minutes;
    private final List<RecordEntry> uncoded;
    private final List<RecordEntry> registers;

    private Year(
        int number,
        List<RecordEntry> records,
        List<RecordEntry> minutes,
        List<RecordEntry> uncoded,
        List<RecordEntry> registers) {
      this.number = number;
      this.records = records;
      this.minutes = minutes;
      this.uncoded = uncoded;
      this.registers = registers;
    }

    int number() {
      return number;
    }

    /// By archive code.
    List<RecordEntry> records() {
      return records;
    }

    /// How many of its catalogues were made for these readers.
    long catalogues(List<Reader> readers) {
      return registers.stream().filter(register -> register.readers().equals(readers)).count();
    }

    /// How many catalogues were made of it.
    int catalogues() {
      return registers.size();
    }

    /// @param explanations of missing numbers, beside those that stand in its catalogues
    YearOrder order(Map<String, String> explanations) {
      var codes = records.stream().flatMap(record -> record.code().stream()).toList();
      return YearOrder.judge(
          codes.stream().flatMap(code -> ArchiveCode.of(code).stream()).toList(),
          minutes.stream().flatMap(record -> record.filing().number().stream()).toList(),
          drawn(codes),
          uncoded.stream().map(RecordEntry::electronicNumber).toList(),
          explained(),
          explanations);
    }

    /// The last number of each class, named as its codes are written.
    private Map<String, Integer> drawn(List<String> codes) {
      var written = new TreeMap<String, Integer>();
      var dots = codes.stream().anyMatch(code -> code.contains("·" + number + "·"));
      numbers
          .drawn(SERIES)
          .forEach(
              (series, last) -> {
                var name = series.substring(SERIES.length());
                if (name.contains("·" + number + "-")) {
                  written.put(dots ? dotted(name) : name, last);
                }
              });
      return written;
    }

    private static String dotted(String series) {
      var year = series.indexOf('·') + "·2026".length();
      return series.substring(0, year) + series.substring(year).replace('-', '·');
    }

    /// Reasons that stand in the catalogues so far.
    private Map<String, String> explained() {
      var reasons = new TreeMap<String, String>();
      registers.stream()
          .filter(register -> register.filing().kind() == RecordKind.REGISTER)
          .flatMap(register -> desk.events(register.id()).stream())
          .filter(event -> event.kind().equals(KeepingKind.YEAR_FILED.name()))
          .forEach(
              event ->
                  event
                      .detail()
                      .forEach(
                          (key, value) -> {
                            if (key.startsWith(YearCatalogue.GAP)) {
                              reasons.put(
                                  Years.number(key.substring(YearCatalogue.GAP.length())), value);
                            }
                          }));
      return reasons;
    }
  }
}
