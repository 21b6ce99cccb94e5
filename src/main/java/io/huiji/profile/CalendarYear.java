package io.huiji.profile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One whole year of the State Council's holiday notice (国务院办公厅放假安排), as it is kept: days off and
/// working days at weekends, with the number and date of the notice.
///
/// @param version 1 for the first import of a year
/// @param notice number of the notice, {@code issued} its date
/// @param days by date; a day of the last week of the year before may belong to New Year
public record CalendarYear(
    int year, int version, String notice, LocalDate issued, Map<LocalDate, Day> days) {

  static final Pattern FILE = Pattern.compile("calendar-(\\d{4})-v(\\d+)\\.csv");

  public CalendarYear {
    days = Map.copyOf(days);
  }

  /// @param working whether one works on that day; @param name of the holiday it goes with
  public record Day(boolean working, String name) {}

  public static String fileName(int year, int version) {
    return "calendar-%d-v%d.csv".formatted(year, version);
  }

  /// The same content has the same text.
  public String text() {
    return """
        # 国务院办公厅放假安排，由 import-calendar 导入
        # year,%d,%s
        # issued,%s
        date,type,name
        """
            .formatted(year, notice, issued)
        + new TreeMap<>(days)
            .entrySet().stream()
                .map(
                    day ->
                        "%s,%s,%s\n"
                            .formatted(
                                day.getKey(),
                                day.getValue().working() ? "workday" : "holiday",
                                day.getValue().name()))
                .collect(Collectors.joining());
  }

  /// A file that was imported before.
  ///
  /// @throws UnfitRules when it was changed since
  static CalendarYear read(String name, byte[] content) {
    var match = FILE.matcher(name);
    var text = new String(content, StandardCharsets.UTF_8);
    var draft = CalendarFile.read(text);
    if (!match.matches() || !draft.faults().isEmpty() || draft.issued().isEmpty()) {
      throw new UnfitRules(
          List.of("工作日历 rules/" + name + " 与导入时不同，无法读取：" + String.join("；", draft.faults())));
    }
    return new CalendarYear(
        Integer.parseInt(match.group(1)),
        Integer.parseInt(match.group(2)),
        draft.notice(),
        draft.issued().get(),
        draft.days());
  }
}
