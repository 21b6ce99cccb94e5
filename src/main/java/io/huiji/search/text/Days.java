package io.huiji.search.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of days, both ends with it, as people write it: a day, a month, a year in any written
/// form, or from one to another.
public record Days(LocalDate from, LocalDate until) {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.\\.?|~|～|至|到|—+)(.*)");
  private static final Pattern BOUND = Pattern.compile("([<>]=?)(.+)");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9"
              + DIGITS
              + "]{4})(?:(?:年|[-./])([0-9]{1,2}|[十一二三四五六七八九]{1,2})月?"
              + "(?:[-./]?([0-9]{1,2}|[十一二三四五六七八九]{1,3})日?)?|年)?");

  public static Optional<Days> parse(String typed) {
    var text =
        Normal.word(typed).replace(" ", "").replace('零', '〇').replace('○', '〇').replace('o', '〇');
    try {
      var bound = BOUND.matcher(text);
      if (bound.matches()) {
        return one(bound.group(2)).map(days -> bounded(bound.group(1), days));
      }
      var whole = one(text);
      return whole.isPresent() ? whole : range(text);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Days bounded(String sign, Days days) {
    return switch (sign) {
      case ">" -> new Days(days.until.plusDays(1), LAST);
      case ">=" -> new Days(days.from, LAST);
      case "<" -> new Days(FIRST, days.from.minusDays(1));
      default -> new Days(FIRST, days.until);
    };
  }

  private static Optional<Days> range(String text) {
    var range = RANGE.matcher(text);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    var from = range.group(1).isEmpty() ? Optional.of(FIRST) : one(range.group(1)).map(Days::from);
    var until = range.group(2).isEmpty() ? Optional.of(LAST) : one(range.group(2)).map(Days::until);
    return from.flatMap(first -> until.map(last -> new Days(first, last)));
  }

  private static Optional<Days> one(String text) {
    var found = DAY.matcher(text);
    return found.matches() ? Optional.of(one(found)) : Optional.empty();
  }

  private static Days one(Matcher found) {
    var year = year(found.group(1));
    if (found.group(2) == null) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    var month = YearMonth.of(year, ChineseNumber.parse(found.group(2)));
    if (found.group(3) == null) {
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    var day = month.atDay(ChineseNumber.parse(found.group(3)));
    return new Days(day, day);
  }

  private static int year(String written) {
    return written
        .chars()
        .map(digit -> digit <= '9' ? digit - '0' : DIGITS.indexOf(digit))
        .reduce(0, (value, digit) -> value * 10 + digit);
  }
}
