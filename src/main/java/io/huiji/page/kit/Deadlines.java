package io.huiji.page.kit;

import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How near a deadline (办理时限) is, counted in working days; in templates {@code
/// @deadlines.tag(due)}.
@Component("deadlines")
@ConditionalOnWebApplication
public class Deadlines {

  /// From this many working days down it is near (临期).
  private static final int NEAR = 2;

  private static final long MINUTES = 60;

  private final OfficeClock clock;
  private final WorkingDays calendar;
  private final MessageSource words;

  Deadlines(OfficeClock clock, WorkingDays calendar, MessageSource words) {
    this.clock = clock;
    this.calendar = calendar;
    this.words = words;
  }

  /// @param due the first instant that is too late; of a day's end the next day's 00:00
  public Tag tag(LocalDateTime due) {
    try {
      return counted(due);
    } catch (YearMissing missing) {
      return Tag.soon(word("deadline.unknown", String.valueOf(missing.year())));
    }
  }

  private Tag counted(LocalDateTime due) {
    var now = clock.now();
    var lastDay = due.minusSeconds(1).toLocalDate();
    if (!now.isBefore(due)) {
      var days = calendar.between(lastDay, now.toLocalDate());
      return Tag.stop(days == 0 ? word("deadline.past") : word("deadline.over", days));
    }
    if (lastDay.equals(now.toLocalDate())) {
      return Tag.soon(word("deadline.today", left(Duration.between(now, due))));
    }
    var days = calendar.between(now.toLocalDate(), lastDay);
    if (days == 0) {
      return Tag.soon(word("deadline.near.last"));
    }
    return days <= NEAR
        ? Tag.soon(word("deadline.near", days))
        : new Tag("far", word("deadline.far", days));
  }

  private String left(Duration duration) {
    return word("deadline.left", duration.toHours(), duration.toMinutes() % MINUTES);
  }

  private String word(String key, Object... numbers) {
    return words.getMessage(key, numbers, LocaleContextHolder.getLocale());
  }
}
