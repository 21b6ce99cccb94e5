package io.huiji.page.kit;

import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.Written;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Dates as pages print them; in templates {@code @dates.full(day)}.
@Component("dates")
@ConditionalOnWebApplication
public class Dates {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", CHINESE);
  private static final DateTimeFormatter FULL_ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", CHINESE);
  private static final DateTimeFormatter DAY_ENGLISH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE_ENGLISH =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final OfficeClock clock;

  Dates(OfficeClock clock) {
    this.clock = clock;
  }

  /// 2026年12月3日（星期四）
  public String full(LocalDate day) {
    return day.format(english() ? FULL_ENGLISH : FULL);
  }

  /// 2026年12月3日, also of another year: where there is room for it.
  public String whole(LocalDate day) {
    return english() ? day.format(WHOLE_ENGLISH) : Written.day(day);
  }

  /// A sentence or a name with its days as people write them.
  public String inText(String text) {
    return Written.inText(text);
  }

  /// 12月3日; a day of another year 2025-12-03.
  public String day(LocalDate day) {
    if (day.getYear() != clock.today().getYear()) {
      return day.toString();
    }
    return day.format(english() ? DAY_ENGLISH : DAY);
  }

  /// 12月3日 09:00; the end of a day is 24:00 of that day.
  public String time(LocalDateTime time) {
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return endOf(time.toLocalDate().minusDays(1));
    }
    if (!time.toLocalTime().isBefore(LAST_MINUTE)) {
      return endOf(time.toLocalDate());
    }
    return day(time.toLocalDate()) + " " + time.format(CLOCK);
  }

  /// 12月3日24:00; of another year 2027-01-06 24:00.
  public String endOf(LocalDate day) {
    var written = day(day);
    return written + (written.endsWith("日") ? "24:00" : " 24:00");
  }

  public String clock(LocalTime time) {
    return time.format(CLOCK);
  }

  /// Of a time as records keep it, 2026-10-16T10:00:00; what is none stays as it is.
  public String written(String kept) {
    try {
      return time(LocalDateTime.parse(kept));
    } catch (java.time.format.DateTimeParseException _) {
      return kept.replace('T', ' ');
    }
  }

  /// For the attribute {@code datetime}.
  public String machine(LocalDateTime time) {
    return time.format(MINUTE);
  }

  public LocalDate today() {
    return clock.today();
  }

  public LocalDateTime now() {
    return clock.now();
  }

  private static boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}
