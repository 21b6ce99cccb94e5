package io.huiji.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Working days out of year files.
///
/// The file: lines {@code date,type,name} with type {@code holiday} or {@code workday}, and a line
/// {@code # year,2026,SOURCE} for each year that it covers whole.
///
/// @param exceptions true for a working day at a weekend, false for a day off
public record YearDays(Map<LocalDate, Boolean> exceptions, Set<Integer> years)
    implements WorkingDays {

  public YearDays {
    exceptions = Map.copyOf(exceptions);
    years = Set.copyOf(years);
  }

  /// @throws IllegalArgumentException naming the line that cannot be read
  public static YearDays parse(String csv) {
    var exceptions = new TreeMap<LocalDate, Boolean>();
    var years = new TreeSet<Integer>();
    csv.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("date,"))
        .forEach(line -> read(line, exceptions, years));
    return new YearDays(exceptions, years);
  }

  /// The same with another year file laid over it: of the years that it covers nothing else counts.
  public YearDays with(YearDays over) {
    var all = new TreeMap<>(exceptions);
    all.keySet().removeIf(day -> over.years.contains(day.getYear()));
    all.putAll(over.exceptions);
    var more = new TreeSet<>(years);
    more.addAll(over.years);
    return new YearDays(all, more);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new YearMissing(day.getYear());
    }
    var exception = exceptions.get(day);
    return exception != null ? exception : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
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
}
