package io.huiji.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Working days by the year files of the State Council's holiday notices (调休 included).
///
/// The file: lines {@code date,type,name} with type {@code holiday} or {@code workday}, and a line
/// {@code # year,2026,SOURCE} for each year that it covers whole.
public record WorkingDays(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {

  public WorkingDays {
    exceptions = Map.copyOf(exceptions);
    years = Set.copyOf(years);
  }

  /// @throws IllegalArgumentException naming the line that cannot be read
  public static WorkingDays parse(String csv) {
    var exceptions = new TreeMap<LocalDate, Boolean>();
    var years = new TreeSet<Integer>();
    csv.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("date,"))
        .forEach(line -> read(line, exceptions, years));
    return new WorkingDays(exceptions, years);
  }

  private static void read(String line, Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
    var cells = line.replaceFirst("^#\\s*", "").split(",", 3);
    try {
      if (line.startsWith("#")) {
        if (cells[0].equals("year")) {
          years.add(Integer.valueOf(cells[1].strip()));
        }
        return;
      }
      exceptions.put(LocalDate.parse(cells[0]), working(cells[1]));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("工作日历这一行读不懂：" + line, e);
    }
  }

  private static boolean working(String type) {
    return switch (type) {
      case "workday" -> true;
      case "holiday" -> false;
      default -> throw new IllegalArgumentException(type);
    };
  }

  /// @throws YearMissing when the year of that day has no data
  public boolean isWorkingDay(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new YearMissing(day.getYear());
    }
    var exception = exceptions.get(day);
    return exception != null ? exception : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /// The n-th working day after a day; that day itself is not counted (Civil Code art. 201).
  ///
  /// @throws YearMissing when the count reaches into a year without data
  public LocalDate after(LocalDate start, int workingDays) {
    var day = start;
    for (var left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /// The n-th working day before a day; that day itself is not counted.
  ///
  /// @throws YearMissing when the count reaches into a year without data
  public LocalDate before(LocalDate end, int workingDays) {
    var day = end;
    for (var left = workingDays; left > 0; ) {
      day = day.minusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /// Working days after {@code from} up to and with {@code to}: the age of what is overdue.
  ///
  /// @throws YearMissing when the span touches a year without data
  public int between(LocalDate from, LocalDate to) {
    return from.plusDays(1)
        .datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
        .filter(this::isWorkingDay)
        .collect(Collectors.summingInt(_ -> 1));
  }
}
