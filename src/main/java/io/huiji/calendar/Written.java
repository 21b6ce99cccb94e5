package io.huiji.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Days and times as sentences for people write them, without padding (GB/T 9704—2012, 7.3.5.4).
public final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT);

  /// A day as acts and records keep it, and no part of a longer number: 2026-12-03, but not in
  /// 2026-12-03-1.
  private static final Pattern KEPT =
      Pattern.compile("(?<![\\w-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w-]|\\.\\w)");

  private Written() {}

  /// The same text with its days written so: 2026-12-03区长办公会议 is 2026年12月3日区长办公会议.
  public static String inText(String text) {
    return KEPT.matcher(text).replaceAll(found -> day(found));
  }

  private static String day(MatchResult found) {
    return found.group(1)
        + "年"
        + Integer.parseInt(found.group(2))
        + "月"
        + Integer.parseInt(found.group(3))
        + "日";
  }

  /// 2026年12月3日
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// 2026年12月3日09:14
  public static String time(LocalDateTime time) {
    return TIME.format(time);
  }
}
