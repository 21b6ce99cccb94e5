package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any number, day and character of traditional writing, however it is written.
class WrittenFormsTest {

  private static final int ROUNDS = 3_000;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] UNITS = {"千", "百", "十", ""};

  private final Random random = new Random(20261127);

  @Test
  void ofOneNumberAreOneAndOfTwoNumbersTwo() {
    var seen = new HashMap<String, Long>();
    for (var round = 0; round < ROUNDS; round++) {
      var number = 10 + random.nextLong(power(1 + random.nextInt(10)) * 10);
      var folded = folded("拨付" + number + "元");
      for (var form : numbers(number)) {
        assertThat(folded("拨付" + form + "元")).as("%s for %d", form, number).isEqualTo(folded);
      }
      var before = seen.put(folded, number);
      assertThat(before == null || before == number).as("%s and %d", before, number).isTrue();
    }
  }

  private static long power(int zeros) {
    return BigDecimal.TEN.pow(zeros).longValueExact();
  }

  private static List<String> numbers(long number) {
    var forms = new ArrayList<String>();
    forms.add("%,d".formatted(number));
    forms.add(wide(Long.toString(number)));
    forms.add(chinese(number));
    forms.add(chinese(number).replace("零", "〇"));
    forms.add(in(number, 4) + "万");
    if (number % 100 == 0) {
      forms.add(in(number, 8) + "亿");
    }
    return forms;
  }

  private static String in(long number, int zeros) {
    var moved = BigDecimal.valueOf(number).movePointLeft(zeros).stripTrailingZeros();
    return moved.toPlainString();
  }

  private static String wide(String plain) {
    return plain
        .chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// As it is read aloud: 一亿零五十万三千.
  private static String chinese(long number) {
    var text = new StringBuilder();
    var parts = new long[] {number / 100_000_000, number / 10_000 % 10_000, number % 10_000};
    var names = new String[] {"亿", "万", ""};
    for (var n = 0; n < parts.length; n++) {
      if (parts[n] > 0) {
        text.append(!text.isEmpty() && (parts[n] < 1000 || parts[n - 1] == 0) ? "零" : "")
            .append(section(parts[n]));
        text.append(names[n]);
      }
    }
    return text.toString().replaceFirst("^一十", "十");
  }

  private static String section(long number) {
    var text = new StringBuilder();
    var zero = false;
    for (var n = 0; n < 4; n++) {
      var digit = (int) (number / power(3 - n) % 10);
      if (digit > 0) {
        text.append(zero && !text.isEmpty() ? "零" : "");
        text.append(DIGITS.charAt(digit)).append(UNITS[n]);
      }
      zero = digit == 0;
    }
    return text.toString();
  }

  @Test
  void ofOneDayAreOneAndOfTwoDaysTwo() {
    var seen = new HashMap<String, LocalDate>();
    for (var round = 0; round < ROUNDS; round++) {
      var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
      var folded = folded(days(day).getFirst());
      for (var form : days(day)) {
        assertThat(folded(form)).as(form).isEqualTo(folded);
        assertThat(folded("会议于" + form + "召开")).as(form).contains(folded);
        assertThat(Days.parse(form)).as(form).contains(new Days(day, day));
      }
      var before = seen.put(folded, day);
      assertThat(before == null || before.equals(day)).as("%s and %s", before, day).isTrue();
    }
  }

  private static List<String> days(LocalDate day) {
    var year = day.getYear();
    var month = day.getMonthValue();
    var date = day.getDayOfMonth();
    var plain = "%d年%d月%d日".formatted(year, month, date);
    var words =
        digits(year)
            + "年"
            + section(month).replaceFirst("^一十", "十")
            + "月"
            + section(date).replaceFirst("^一十", "十")
            + "日";
    return List.of(
        plain,
        wide(plain),
        "%d年%02d月%02d日".formatted(year, month, date),
        "%d 年 %d 月 %d 日".formatted(year, month, date),
        words,
        words.replace("零", "〇"),
        words.replace("零", "○"),
        day.toString(),
        "%d-%d-%d".formatted(year, month, date),
        "%d.%d.%d".formatted(year, month, date),
        "%d/%02d/%02d".formatted(year, month, date));
  }

  private static String digits(int year) {
    var text = new StringBuilder();
    Integer.toString(year).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
    return text.toString();
  }

  @Test
  void ofTraditionalWritingAreThoseOfSimplifiedAtAnyPlace() {
    var pairs = List.copyOf(Traditional.all().entrySet());
    for (var round = 0; round < ROUNDS; round++) {
      var traditional = new StringBuilder();
      var simplified = new StringBuilder();
      for (var left = 1 + random.nextInt(12); left > 0; left--) {
        var pair = pairs.get(random.nextInt(pairs.size()));
        var written = random.nextBoolean() ? pair.getKey() : pair.getValue();
        traditional.append(written);
        simplified.append(pair.getValue());
      }
      assertThat(Normal.word(traditional.toString())).isEqualTo(simplified.toString());
    }
  }

  private static String folded(String text) {
    return Folding.fold(Normal.of(text)).text();
  }
}
