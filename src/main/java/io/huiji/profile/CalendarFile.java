package io.huiji.profile;

import io.huiji.profile.CalendarYear.Day;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A year file as somebody hands it in, with everything that is wrong with it.
///
/// @param year 0 where the file does not say
/// @param faults in plain Chinese; the year may be imported when there are none
public record CalendarFile(
    int year,
    String notice,
    Optional<LocalDate> issued,
    Map<LocalDate, Day> days,
    List<String> faults) {

  private static final List<String> HOLIDAYS =
      List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

  /// 全国年节及纪念日放假办法: eleven days off in a year, thirteen since 2025.
  private static final int DAYS_OFF = 13;

  private static final int DAYS_OFF_BEFORE_2025 = 11;

  public CalendarFile {
    days = Map.copyOf(days);
    faults = List.copyOf(faults);
  }

  /// Reads it as it is written; whether it is complete says {@link #checked}.
  public static CalendarFile read(String text) {
    return new Reading().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /// The same with everything that keeps it from being a complete year.
  ///
  /// @param daysOff net days off that the law gives in that year; empty for those known
  public CalendarFile checked(Optional<Integer> daysOff) {
    var found = new ArrayList<>(faults);
    if (year < 1949 || year > 2200) {
      found.add("没有写明年份：文件开头应有一行“# year,2027,国办发明电〔2026〕…号”");
      return new CalendarFile(year, notice, issued, days, found);
    }
    for (var holiday : HOLIDAYS) {
      if (days.values().stream().noneMatch(day -> !day.working() && day.name().contains(holiday))) {
        found.add(year + "年没有" + holiday + "的放假日，年历不完整");
      }
    }
    days.forEach((date, day) -> place(date, day).ifPresent(found::add));
    balance(daysOff.orElse(year < 2025 ? DAYS_OFF_BEFORE_2025 : DAYS_OFF)).ifPresent(found::add);
    return new CalendarFile(year, notice, issued, days, found.stream().distinct().toList());
  }

  private Optional<String> place(LocalDate date, Day day) {
    if (!belongs(date)) {
      return Optional.of(date + "不属于" + year + "年的放假安排");
    }
    return day.working() && !weekend(date)
        ? Optional.of(date + "写为调休上班，但它本来就是工作日")
        : Optional.empty();
  }

  /// Days off on weekdays are paid for by work at weekends, but for those that the law gives.
  private Optional<String> balance(int daysOff) {
    var off = days.entrySet().stream().filter(day -> !day.getValue().working());
    var free = off.filter(day -> !weekend(day.getKey())).count();
    var work = days.values().stream().filter(Day::working).count();
    return free - work == daysOff
        ? Optional.empty()
        : Optional.of(
            "调休对不上：周一至周五放假%d天，周末上班%d天，相差%d天；%d年法定放假%d天"
                .formatted(free, work, free - work, year, daysOff));
  }

  private boolean belongs(LocalDate date) {
    return date.getYear() == year
        || (date.getYear() == year - 1
            && date.getMonth() == Month.DECEMBER
            && date.getDayOfMonth() > 24);
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static final class Reading {
    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int year;
    private String notice = "";
    private Optional<LocalDate> issued = Optional.empty();

    CalendarFile read(String text) {
      var number = 0;
      for (var line : text.lines().map(String::strip).toList()) {
        number++;
        if (!line.isEmpty() && !line.startsWith("date,")) {
          line(number, line);
        }
      }
      return new CalendarFile(year, notice, issued, days, faults);
    }

    private void line(int number, String line) {
      try {
        if (line.startsWith("#")) {
          head(number, line.substring(1).strip().split(",", 3));
        } else {
          day(number, line.split(",", 3));
        }
      } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
        faults.add("第" + number + "行读不懂：" + line);
      }
    }

    private void head(int number, String[] cells) {
      switch (cells[0].strip()) {
        case "year" -> {
          if (year != 0) {
            faults.add("第" + number + "行：一个文件只写一个年份");
          }
          year = Integer.parseInt(cells[1].strip());
          notice = cells.length > 2 ? cells[2].strip() : "";
        }
        case "issued" -> issued = Optional.of(LocalDate.parse(cells[1].strip()));
        default -> {
          // a remark
        }
      }
    }

    private void day(int number, String[] cells) {
      var working =
          switch (cells[1].strip()) {
            case "workday" -> true;
            case "holiday" -> false;
            case String other -> throw new IllegalArgumentException(other);
          };
      var date = LocalDate.parse(cells[0].strip());
      if (days.put(date, new Day(working, cells[2].strip())) != null) {
        faults.add("第" + number + "行：" + date + "写了两次");
      }
    }
  }
}
