package io.huiji.profile;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/// A stretch of time as people write it: 24小时, 7天, 2周, 1个月, 1年. Never without an end.
///
/// @param amount at least 1
public record Term(int amount, ChronoUnit unit) {

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "小时", ChronoUnit.HOURS,
          "天", ChronoUnit.DAYS,
          "日", ChronoUnit.DAYS,
          "周", ChronoUnit.WEEKS,
          "个月", ChronoUnit.MONTHS,
          "年", ChronoUnit.YEARS);

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3})\\s*(小时|天|日|周|个月|年)");

  public Term {
    if (amount < 1) {
      throw new IllegalArgumentException("a term has an end after its beginning: " + amount);
    }
  }

  /// @throws IllegalArgumentException for anything else
  public static Term parse(String text) {
    var match = WRITTEN.matcher(text.strip());
    var unit = match.matches() ? UNITS.get(match.group(2)) : null;
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return new Term(Integer.parseInt(match.group(1)), unit);
  }

  /// The first instant that is no longer within the term.
  public LocalDateTime after(LocalDateTime start) {
    return start.plus(amount, unit);
  }
}
