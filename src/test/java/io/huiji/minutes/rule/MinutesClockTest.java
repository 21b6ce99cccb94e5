package io.huiji.minutes.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.calendar.YearMissing;
import io.huiji.profile.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesClockTest {
  private static final MinutesClock CLOCK = new MinutesClock(WorkingCalendar.shipped(), 2);

  @ParameterizedTest
  @CsvSource({
    "2023-09-08, 2023-09-12",
    "2023-09-14, 2023-09-18",
    "2023-09-15, 2023-09-19",
    "2023-09-28, 2023-10-08",
    "2023-04-28, 2023-05-05",
    "2024-02-08, 2024-02-18",
    "2024-02-09, 2024-02-19",
    "2024-09-13, 2024-09-18",
    "2025-01-24, 2025-01-27",
    "2025-09-30, 2025-10-10",
    "2026-02-13, 2026-02-24",
    "2026-04-30, 2026-05-07",
    "2026-09-18, 2026-09-21",
    "2026-12-03, 2026-12-07",
  })
  void givesTwoWorkingDays(LocalDate meeting, LocalDate due) {
    assertThat(CLOCK.due(meeting)).isEqualTo(due);
    assertThat(CLOCK.late(meeting, due)).isZero();
    assertThat(CLOCK.late(meeting, due.minusDays(1))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-08, 1", "2026-12-11, 4", "2026-12-13, 4", "2026-12-14, 5"})
  void countsTheAgeOfWhatIsLateInWorkingDays(LocalDate today, int days) {
    assertThat(CLOCK.late(LocalDate.of(2026, 12, 3), today)).isEqualTo(days);
  }

  @Test
  void refusesToGuessAYearWithoutACalendar() {
    assertThatThrownBy(() -> CLOCK.due(LocalDate.of(2026, 12, 31)))
        .isInstanceOf(YearMissing.class)
        .hasMessageContaining("2027");
  }
}
