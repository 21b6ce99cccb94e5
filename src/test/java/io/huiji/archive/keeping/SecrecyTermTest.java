package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.SecrecyLevel;
import io.huiji.testkit.Seed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyTermTest {

  @ParameterizedTest
  @CsvSource({
    "1年, 2026-12-03, 2027-12-04T00:00",
    "1年, 2024-02-29, 2025-03-01T00:00",
    "4年, 2024-02-29, 2028-03-01T00:00",
    "1年, 2027-12-31, 2029-01-01T00:00",
    "6个月, 2026-08-31, 2027-03-01T00:00",
    "6个月, 2027-08-31, 2028-03-01T00:00",
    "１年, 2026-12-03, 2027-12-04T00:00",
    "30天, 2026-12-03, 2027-01-03T00:00",
    "2027年1月1日, 2026-12-03, 2027-01-01T00:00",
    "2027-01-01解密, 2026-12-03, 2027-01-01T00:00",
    "至2027年1月1日, 2026-12-03, 2027-01-02T00:00",
    "2028年2月29日止, 2026-12-03, 2028-03-01T00:00",
  })
  void endsAtMidnightAfterItsLastDay(String term, LocalDate issued, LocalDateTime released) {
    assertThat(SecrecyTerm.read(SecrecyLevel.SECRET, term, issued).until()).contains(released);
  }

  @Test
  void isTheLongestOfItsLevelWhereNoneIsWritten() {
    var issued = LocalDate.of(2024, 2, 29);

    assertThat(SecrecyTerm.read(SecrecyLevel.SECRET, "", issued).until())
        .contains(LocalDateTime.parse("2034-03-01T00:00"));
    assertThat(SecrecyTerm.read(SecrecyLevel.CONFIDENTIAL, "", issued).until())
        .contains(LocalDateTime.parse("2044-03-01T00:00"));
    assertThat(SecrecyTerm.read(SecrecyLevel.TOP_SECRET, "", issued).until())
        .contains(LocalDateTime.parse("2054-03-01T00:00"));
  }

  @ParameterizedTest
  @CsvSource({"会议开始前", "长期", "2027年2月30日", "一年"})
  void hasNoEndOfItsOwnWhereOnlyADecisionEndsIt(String term) {
    assertThat(SecrecyTerm.read(SecrecyLevel.SECRET, term, LocalDate.of(2026, 12, 3)).until())
        .isEmpty();
  }

  /// For any day and any stretch: the last secret day has the number of the day of issue or is the
  /// last of its month, the next midnight is the first instant that is free, and a longer term
  /// never ends earlier.
  @Test
  void countsAnyStretchFromAnyDay() {
    var random = Seed.random();
    for (var round = 0; round < 20_000; round++) {
      var issued = LocalDate.ofEpochDay(random.nextInt(40_000));
      var months = 1 + random.nextInt(360);
      var secrecy = Secrecy.of(SecrecyLevel.SECRET, months + "个月", issued);
      var end = secrecy.term().until().orElseThrow();
      var last = end.toLocalDate().minusDays(1);

      assertThat(end.toLocalTime().toSecondOfDay()).isZero();
      assertThat(last.getYear() * 12 + last.getMonthValue())
          .isEqualTo(issued.getYear() * 12 + issued.getMonthValue() + months);
      assertThat(last.getDayOfMonth())
          .isEqualTo(Math.min(issued.getDayOfMonth(), last.lengthOfMonth()));
      assertThat(secrecy.inForce(end.minusSeconds(1))).isTrue();
      assertThat(secrecy.inForce(end)).isFalse();
      assertThat(end)
          .isBeforeOrEqualTo(
              Secrecy.of(SecrecyLevel.SECRET, (months + 1) + "个月", issued)
                  .term()
                  .until()
                  .orElseThrow());
    }
  }

  @Test
  void countsTwelveMonthsAndAYearAlike() {
    for (var day = LocalDate.of(2023, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      assertThat(SecrecyTerm.read(SecrecyLevel.SECRET, "12个月", day).until())
          .isEqualTo(SecrecyTerm.read(SecrecyLevel.SECRET, "1年", day).until())
          .isNotEqualTo(Optional.empty());
    }
  }
}
