package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "99, 九十九", "100, 100"})
  void countsInChinese(int number, String chinese) {
    assertThat(Numerals.chinese(number)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({"00:30, 上午0:30", "09:00, 上午9:00", "12:05, 中午12:05", "15:30, 下午3:30"})
  void saysTheHalfOfTheDay(String time, String words) {
    assertThat(Numerals.time(LocalTime.parse(time))).isEqualTo(words);
  }

  @Test
  void writesADateWithoutPadding() {
    assertThat(Numerals.date(LocalDate.of(2026, 12, 3))).isEqualTo("2026年12月3日");
  }
}
