package io.huiji.packet;

import java.time.LocalDate;
import java.time.LocalTime;

/// Numbers and times as documents print them.
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int NOON = 12;

  private Numerals() {}

  /// 一 … 九十九; beyond that in figures.
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    var tens = number / 10;
    var ones = number % 10;
    var head = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
    return ones == 0 ? head : head + DIGITS.charAt(ones);
  }

  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  static String time(LocalTime time) {
    var hour = time.getHour();
    var half = hour < NOON ? "上午" : hour == NOON ? "中午" : "下午";
    return "%s%d:%02d".formatted(half, hour > NOON ? hour - NOON : hour, time.getMinute());
  }
}
