package io.huiji.archive.keeping;

import io.huiji.kernel.SecrecyLevel;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something is secret (保密期限): so many years, months or days, until a date (解密时间), or
/// until something happens (解密条件). Law on Guarding State Secrets 2024, art. 20; its regulation,
/// art. 19: counted from the day of issue.
///
/// @param until the first instant at which it is no longer secret; empty where only a decision ends
///   it (a condition, 长期)
public record SecrecyTerm(String written, Optional<LocalDateTime> until) {

  private static final Pattern STRETCH = Pattern.compile("(\\d{1,4})(年|个月|月|天|日)");
  private static final Pattern DATE =
      Pattern.compile("([至到]?)(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?(前|止|解密)?");

  /// Reads what stands after the star. Nothing there is read as the longest term of the level; what
  /// is no stretch and no date is a condition.
  ///
  /// @param issued 制发日
  public static SecrecyTerm read(SecrecyLevel level, String written, LocalDate issued) {
    var term = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (term.isEmpty()) {
      return new SecrecyTerm("", Optional.of(longest(level, issued)));
    }
    var stretch = STRETCH.matcher(term);
    if (stretch.matches()) {
      return new SecrecyTerm(term, Optional.of(released(lastDay(stretch, issued))));
    }
    var date = DATE.matcher(term);
    return new SecrecyTerm(term, date.matches() ? date(date) : Optional.empty());
  }

  /// The end of the longest term that the law allows for this level.
  static LocalDateTime longest(SecrecyLevel level, LocalDate issued) {
    return released(issued.plusYears(level.longestTermYears()));
  }

  /// The day of issue is not counted; the last day is the one of the same number, or the month's
  /// last where there is none (Civil Code, art. 201 and 202).
  private static LocalDate lastDay(Matcher stretch, LocalDate issued) {
    var amount = Long.parseLong(stretch.group(1));
    return switch (stretch.group(2)) {
      case "年" -> issued.plusYears(amount);
      case "个月", "月" -> issued.plusMonths(amount);
      default -> issued.plusDays(amount);
    };
  }

  /// A day named as 至 or 止 is the last secret one; otherwise it is the day of release.
  private static Optional<LocalDateTime> date(Matcher date) {
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3)),
              Integer.parseInt(date.group(4)));
      var inclusive = !date.group(1).isEmpty() || "止".equals(date.group(5));
      return Optional.of(inclusive ? released(day) : day.atStartOfDay());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalDateTime released(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay();
  }
}
