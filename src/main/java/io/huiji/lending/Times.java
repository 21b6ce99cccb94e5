package io.huiji.lending;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Times and days as documents print them.
final class Times {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Times() {}

  static String written(LocalDateTime time) {
    return TIME.format(time);
  }

  static String written(LocalDate day) {
    return DAY.format(day);
  }
}
