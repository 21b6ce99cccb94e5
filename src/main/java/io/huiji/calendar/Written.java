package io.huiji.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as sentences for people write them, without padding (GB/T 9704—2012, 7.3.5.4).
public final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT);

  private Written() {}

  /// 2026年12月3日
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// 2026年12月3日09:14
  public static String time(LocalDateTime time) {
    return TIME.format(time);
  }
}
