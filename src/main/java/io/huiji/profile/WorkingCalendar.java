package io.huiji.profile;

import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearDays;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where the working days come from: DATA/rules/holidays.csv, else the shipped file; over it the
/// years that were imported one by one (DATA/rules/calendar-2027-v1.csv), of each year the last
/// version. A year that comes while the house is open counts at once.
public final class WorkingCalendar implements WorkingDays {

  private final Path folder;
  private volatile Known known;

  private WorkingCalendar(Path folder) {
    this.folder = folder;
    this.known = read(folder);
  }

  public static WorkingDays shipped() {
    return parse(ShippedFile.read("calendar/holidays.csv"));
  }

  /// @throws UnfitRules when one of the office's own files cannot be read
  public static WorkingCalendar of(DataFolder data) {
    return new WorkingCalendar(data.rules());
  }

  /// Looks again what there is.
  ///
  /// @throws UnfitRules when a file cannot be read; then what was known stays
  public void reload() {
    known = read(folder);
  }

  @Override
  public Set<Integer> years() {
    return known.days.years();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return known.days.isWorkingDay(day);
  }

  /// By year: the notice that it stands in, as its file says.
  public Map<Integer, String> sources() {
    return known.sources;
  }

  /// The last version of an imported year; 0 for one that was not.
  public int version(int year) {
    return known.versions.getOrDefault(year, 0);
  }

  private record Known(
      YearDays days, Map<Integer, String> sources, Map<Integer, Integer> versions) {}

  private static Known read(Path folder) {
    var own = folder.resolve("holidays.csv");
    var base = Files.exists(own) ? bytes(own) : ShippedFile.read("calendar/holidays.csv");
    var days = parse(base);
    var sources = new TreeMap<>(sources(base));
    var versions = new TreeMap<Integer, Integer>();
    for (var year : imported(folder)) {
      days = days.with(YearDays.parse(year.text()));
      sources.put(year.year(), year.notice());
      versions.put(year.year(), year.version());
    }
    return new Known(days, Map.copyOf(sources), Map.copyOf(versions));
  }

  private static List<CalendarYear> imported(Path folder) {
    var last = new HashMap<Integer, CalendarYear>();
    for (var file : files(folder)) {
      var year = CalendarYear.read(String.valueOf(file.getFileName()), bytes(file));
      last.merge(year.year(), year, (one, other) -> one.version() > other.version() ? one : other);
    }
    return List.copyOf(new TreeMap<>(last).values());
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> CalendarYear.FILE.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException _) {
      throw new UnfitRules(List.of("工作日历 rules/" + file.getFileName() + " 无法读取"));
    }
  }

  private static Map<Integer, String> sources(byte[] content) {
    var sources = new HashMap<Integer, String>();
    text(content)
        .lines()
        .filter(line -> line.matches("#\\s*year,\\s*\\d{4},.*"))
        .map(line -> line.split(",", 3))
        .forEach(cells -> sources.put(Integer.valueOf(cells[1].strip()), cells[2].strip()));
    return sources;
  }

  private static YearDays parse(byte[] content) {
    try {
      return YearDays.parse(text(content));
    } catch (IllegalArgumentException e) {
      throw new UnfitRules(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String text(byte[] content) {
    var text = new String(content, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
