package io.huiji.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.rules.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One profile in force on every day, or nothing is judged (R1.1).
class RuleProfilesTests {
  private static final String SHIPPED =
      new String(ShippedFile.read("rules/jccq-2023-8.yaml"), StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void theShippedProfileSaysWhatTheRulesSay() {
    var profile = RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 12, 3));

    assertThat(profile.id()).isEqualTo("jccq-2023-8");
    assertThat(profile.length().limit()).isEqualTo(1500);
    assertThat(profile.length().binds())
        .containsEntry(MaterialKind.STATEMENT, Severity.REJECT)
        .containsEntry(MaterialKind.PROGRESS_REPORT, Severity.WARN)
        .hasSize(2);
    assertThat(profile.deadline()).isEqualTo(new Deadline(2, DayKind.CALENDAR_DAYS));
    assertThat(profile.minutes().workingDays()).isEqualTo(2);
    assertThat(profile.quorum().rule()).isEqualTo(QuorumRule.AT_LEAST_HALF);
    assertThat(profile.secrecy().maxStoredLevel()).isEqualTo(SecrecyLevel.NONE);
    assertThat(profile.statementTopics()).hasSize(6);
    assertThat(profile.categories()).hasSize(5);
    assertThat(profile.groundwork()).hasSize(4);
    assertThat(profile.standingObservers()).hasSize(3);
  }

  @Test
  void thereIsNoProfileBeforeTheRulesCameIntoForce() {
    var profiles = RuleProfiles.shipped();

    assertThat(profiles.inForceOn(LocalDate.of(2023, 9, 8)).id()).isEqualTo("jccq-2023-8");
    assertThatThrownBy(() -> profiles.inForceOn(LocalDate.of(2023, 9, 7)))
        .isInstanceOf(UnfitRules.class)
        .hasMessageContaining("2023-09-07没有施行中的规则文件");
  }

  @Test
  void twoProfilesInForceOnOneDayAreRefused() throws IOException {
    own("other.yaml", SHIPPED.replace("id: jccq-2023-8", "id: other"));

    var profiles = RuleProfiles.of(new DataFolder(folder));

    assertThatThrownBy(() -> profiles.inForceOn(LocalDate.of(2026, 12, 3)))
        .isInstanceOf(UnfitRules.class)
        .hasMessageContaining("2份规则文件同时施行");
  }

  @Test
  void theOfficesOwnProfileOfTheSameIdGoesBeforeTheShippedOne() throws IOException {
    own("ours.yaml", SHIPPED.replace("limit: 1500", "limit: 2000"));

    var profile = RuleProfiles.of(new DataFolder(folder)).inForceOn(LocalDate.of(2026, 12, 3));

    assertThat(profile.length().limit()).isEqualTo(2000);
  }

  @Test
  void oneProfileMayFollowAnother() throws IOException {
    own("ended.yaml", SHIPPED.replace("in-force-until: \"\"", "in-force-until: 2026-11-30"));
    own(
        "next.yaml",
        SHIPPED
            .replace("id: jccq-2023-8", "id: next")
            .replace("in-force-from: 2023-09-08", "in-force-from: 2026-12-01"));

    var profiles = RuleProfiles.of(new DataFolder(folder));

    assertThat(profiles.inForceOn(LocalDate.of(2026, 11, 30)).id()).isEqualTo("jccq-2023-8");
    assertThat(profiles.inForceOn(LocalDate.of(2026, 12, 1)).id()).isEqualTo("next");
  }

  @Test
  void everyFaultOfAProfileIsToldAtOnce() throws IOException {
    own(
        "bad.yaml",
        SHIPPED
            .replace("limit: 1500", "limit: viele")
            .replace("kind: CALENDAR_DAYS", "kind: MOON_DAYS")
            .replace("\nlending:", "\nloan:")
            .replace("fonds: Z109", "fonds: 109")
            .replace("max-stored-level: NONE", "max-stored-level: SECRET"));

    assertThatThrownBy(() -> RuleProfiles.of(new DataFolder(folder)))
        .isInstanceOfSatisfying(
            UnfitRules.class,
            unfit ->
                assertThat(String.join("\n", unfit.faults()))
                    .contains("bad.yaml", "length.limit", "deadline.kind", "MOON_DAYS")
                    .contains("loan：不认识这一项", "archive.fonds", "secrecy.approval-number"));
  }

  @Test
  void aProfileThatIsNoYamlIsAFaultOfThatFile() throws IOException {
    own("bad.yaml", "id: [");

    assertThatThrownBy(() -> RuleProfiles.of(new DataFolder(folder)))
        .isInstanceOf(UnfitRules.class)
        .hasMessageContaining("bad.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-14,2023-09-12",
    "2023-09-15,2023-09-13",
    "2023-09-28,2023-09-26",
    "2024-02-09,2024-02-07",
    "2025-09-30,2025-09-28"
  })
  void papersAreDueTwoCalendarDaysBeforeTheMeeting(LocalDate meeting, LocalDate lastDay) {
    var deadline = RuleProfiles.shipped().inForceOn(meeting.plusDays(1)).deadline();

    assertThat(deadline.lastDay(meeting, WorkingCalendar.shipped())).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-14,2023-09-18",
    "2023-09-15,2023-09-19",
    "2023-09-28,2023-10-08",
    "2024-02-09,2024-02-19",
    "2025-09-30,2025-10-10",
    "2023-09-08,2023-09-12",
    "2023-04-28,2023-05-05",
    "2024-02-08,2024-02-18",
    "2024-09-13,2024-09-18",
    "2025-01-24,2025-01-27",
    "2026-02-13,2026-02-24",
    "2026-04-30,2026-05-07",
    "2026-09-18,2026-09-21"
  })
  void minutesAreDueOnTheSecondWorkingDay(LocalDate meeting, LocalDate due) {
    assertThat(WorkingCalendar.shipped().after(meeting, 2)).isEqualTo(due);
  }

  @Test
  void theLastDayEndsAtMidnight() {
    var lastDay = LocalDate.of(2026, 12, 1);

    assertThat(Deadline.met(LocalDateTime.of(2026, 12, 1, 23, 59, 59), lastDay)).isTrue();
    assertThat(Deadline.met(LocalDateTime.of(2026, 12, 2, 0, 0), lastDay)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "4,8,true,false",
    "3,8,false,false",
    "5,8,true,true",
    "5,9,true,true",
    "4,9,false,false"
  })
  void halfIsEnoughUnlessMoreThanHalfIsAskedFor(
      int present, int total, boolean atLeast, boolean more) {
    assertThat(QuorumRule.AT_LEAST_HALF.met(present, total)).isEqualTo(atLeast);
    assertThat(QuorumRule.MORE_THAN_HALF.met(present, total)).isEqualTo(more);
  }

  @Test
  void theOfficesOwnCalendarGoesBeforeTheShippedOne() throws IOException {
    own("holidays.csv", "date,type,name\n# year,2030,通知\n2030-01-01,holiday,元旦\n");

    var days = WorkingCalendar.of(new DataFolder(folder));

    assertThat(days.years()).containsExactly(2030);
    assertThat(days.isWorkingDay(LocalDate.of(2030, 1, 1))).isFalse();
  }

  private void own(String name, String content) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules").resolve(name), content);
  }
}
