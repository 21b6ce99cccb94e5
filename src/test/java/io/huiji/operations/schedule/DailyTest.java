package io.huiji.operations.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.calendar.WorkingDays;
import io.huiji.operations.UnfitSetting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyTest {

  private static final Daily NIGHT = times("23:00-05:00");
  private static final WorkingDays CALENDAR = WorkingDays.parse("# year,2026,试验\n");
  private static final DailyState KEPT = since("2026-12-01T12:00");

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T22:59:59, Wait 2026-12-01T23:00",
    "2026-12-01T23:00:00, Begin 2026-12-01",
    "2026-12-02T04:59:59, Begin 2026-12-01",
    "2026-12-02T05:00:00, Begin 2026-12-01 late",
    "2026-12-02T22:59:59, Begin 2026-12-01 late",
    "2026-12-02T23:00:00, Begin 2026-12-02 after 2026-12-01"
  })
  void beginsInsideItsWindowAndMakesGoodWhatWasMissed(String now, String said) {
    assertThat(said(NIGHT.decide(KEPT, LocalDateTime.parse(now), CALENDAR))).isEqualTo(said);
  }

  @Test
  void whatBeganBeforeSomebodyKeptTheTimeWasNeverDue() {
    var fromMidnightOn = since("2026-12-02T00:30");

    assertThat(said(NIGHT.decide(fromMidnightOn, at("2026-12-02T01:00"), CALENDAR)))
        .isEqualTo("Wait 2026-12-02T23:00");
  }

  @Test
  void oneThatIsNotMadeGoodIsSaidToBeMissedAfterItsWindow() {
    var times = times("23:00-05:00 no-catch-up");

    assertThat(said(times.decide(KEPT, at("2026-12-02T05:00"), CALENDAR)))
        .isEqualTo("Leave 2026-12-01 missed");
    assertThat(said(times.decide(KEPT, at("2026-12-02T04:59"), CALENDAR)))
        .isEqualTo("Begin 2026-12-01");
  }

  @Test
  void daysOffAreLeftOutAndNoneInAYearThatIsUnknown() {
    var times = times("08:30-18:00 working-days");
    var kept = since("2026-12-01T00:00");

    assertThat(said(times.decide(settled(kept, "2026-12-04"), at("2026-12-05T09:00"), CALENDAR)))
        .as("a Saturday")
        .isEqualTo("Wait 2026-12-07T08:30");
    assertThat(times.next(at("2030-01-05T00:00"), CALENDAR))
        .as("nobody knows: better once too often")
        .isEqualTo(at("2030-01-05T08:30"));
  }

  @Test
  void aFailureIsTriedAgainAfterPausesThatGrowAndGivenUpInTheEnd() {
    var failed = tried("2026-12-01", 1, "2026-12-01T23:10");

    assertThat(said(NIGHT.decide(failed, at("2026-12-01T23:09"), CALENDAR)))
        .isEqualTo("Wait 2026-12-01T23:10");
    assertThat(said(NIGHT.decide(failed, at("2026-12-01T23:10"), CALENDAR)))
        .isEqualTo("Begin 2026-12-01");
    assertThat(
            said(
                NIGHT.decide(
                    tried("2026-12-01", Daily.MOST_TRIES, "2026-12-02T00:00"),
                    at("2026-12-01T23:30"),
                    CALENDAR)))
        .isEqualTo("Leave 2026-12-01 failed");
    assertThat(List.of(1, 2, 3, 4, 5).stream().map(Daily::pauseAfter))
        .containsExactly(minutes(5), minutes(15), minutes(45), minutes(60), minutes(60));
  }

  @Test
  void theNextDayComesWhetherOrNotTheLastWentWell() {
    var failed = tried("2026-12-01", 2, "2026-12-02T23:30");

    assertThat(said(NIGHT.decide(failed, at("2026-12-02T23:00"), CALENDAR)))
        .isEqualTo("Begin 2026-12-02 after 2026-12-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23:00", "25:00-05:00", "23:00-05:00 sundays", "", "23-5"})
  void refusesTimesThatCannotBeRead(String written) {
    assertThatThrownBy(() -> WrittenTimes.daily("nightly", written))
        .isInstanceOf(UnfitSetting.class)
        .hasMessageContaining("huiji.schedule.nightly");
  }

  @Test
  void offIsNothing() {
    assertThat(WrittenTimes.daily("nightly", "off")).isEmpty();
    assertThat(WrittenTimes.daily("nightly", "false")).as("as YAML reads off").isEmpty();
    assertThat(WrittenTimes.pause("index", "off")).isEmpty();
  }

  private static String said(Decision decision) {
    return switch (decision) {
      case Decision.Wait wait -> "Wait " + wait.until();
      case Decision.Begin begin ->
          "Begin "
              + begin.day()
              + (begin.late() ? " late" : "")
              + (begin.missed().isEmpty() ? "" : " after " + begin.missed().getLast());
      case Decision.Leave leave ->
          "Leave " + leave.day() + (leave.failed() ? " failed" : " missed");
    };
  }

  private static Daily times(String written) {
    return WrittenTimes.daily("nightly", written).orElseThrow();
  }

  private static DailyState since(String time) {
    return new DailyState(
        at(time), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);
  }

  private static DailyState settled(DailyState state, String day) {
    return new DailyState(
        state.since(),
        Optional.of(LocalDate.parse(day)),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static DailyState tried(String day, int tries, String notBefore) {
    return new DailyState(
        KEPT.since(),
        Optional.empty(),
        Optional.of(LocalDate.parse(day)),
        tries,
        Optional.of(at(notBefore)),
        Optional.empty(),
        1);
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
