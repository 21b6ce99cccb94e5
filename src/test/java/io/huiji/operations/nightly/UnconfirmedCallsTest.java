package io.huiji.operations.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.batch.Trouble;
import io.huiji.meeting.MeetingCalls;
import io.huiji.operations.report.ReportFile;
import io.huiji.operations.report.RunReport;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class UnconfirmedCallsTest {

  private static final String TOPIC = "关于冬季供暖保障的汇报";
  private static final LocalDate MEETING = LocalDate.of(2026, 12, 3);
  private static final LocalDate DAY_BEFORE = MEETING.minusDays(1);
  private static final String FIX =
      "{act: fix-agenda, meeting: 2026-12-03, time: '09:00', place: 会议室, topics: [%s]}"
          .formatted(TOPIC);

  private final TestDatabase database;
  @TempDir Path folder;
  private Office office;

  UnconfirmedCallsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder.resolve("data"));
    office.handsIn("housing", "2026-12-03", TOPIC);
    office.confirms("vice.urban", TOPIC);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void areListedByNameTheDayBeforeAndOnTheDay() {
    assertThat(unconfirmed(DAY_BEFORE)).as("no agenda, no call").isEmpty();
    office.does("mayor", "2026-12-01T10:00", FIX);

    assertThat(unconfirmed(DAY_BEFORE.minusDays(1))).isEmpty();
    assertThat(unconfirmed(DAY_BEFORE))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.what()).contains("没有确认", "区住", "区财政局").doesNotContain("finance");
              assertThat(trouble.where()).isEqualTo("2026-12-03 的会议通知");
              assertThat(trouble.personNeeded()).isFalse();
            });
    assertThat(unconfirmed(MEETING)).isEqualTo(unconfirmed(DAY_BEFORE));
    assertThat(unconfirmed(MEETING.plusDays(1))).isEmpty();
  }

  @Test
  void areNoLongerListedOnceTheyHaveConfirmed() {
    office.does("mayor", "2026-12-01T10:00", FIX);
    office.does("finance", "2026-12-01T11:00", "{act: acknowledge, meeting: 2026-12-03}");

    assertThat(unconfirmed(DAY_BEFORE).getFirst().what()).doesNotContain("区财政局");

    for (var name : office.bean(MeetingCalls.class).unconfirmed(MEETING)) {
      office.does(name, "2026-12-01T12:00", "{act: acknowledge, meeting: 2026-12-03}");
    }
    assertThat(unconfirmed(DAY_BEFORE)).isEmpty();
  }

  @Test
  void areNoLongerListedOnceTheMeetingWasHeld() {
    office.does("mayor", "2026-12-01T10:00", FIX);
    office.does(
        "clerk",
        "2026-12-03T09:00",
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.executive, vice.urban,"
            + " vice.civil], observers: [finance]}");
    office.does("mayor", "2026-12-03T09:00", "{act: hold-meeting, meeting: 2026-12-03}");

    assertThat(unconfirmed(MEETING)).isEmpty();
  }

  @Test
  void standInTheReportOfTheNight() {
    office.does("mayor", "2026-12-01T10:00", FIX);
    var night = new Night(DAY_BEFORE, 1, folder.resolve("inbox"), Instant.EPOCH);

    var kept = office.at("2026-12-02T23:00", () -> office.bean(ReportStep.class).write(night));

    assertThat(kept).isEqualTo(unconfirmed(DAY_BEFORE));
    var report = ReportFile.parse(office.bean(ReportFile.class).read(night.id()));
    assertThat(report.trouble())
        .extracting(RunReport.Trouble::what)
        .containsExactly(kept.getFirst().what());
  }

  private List<Trouble> unconfirmed(LocalDate today) {
    return office.bean(UnconfirmedCalls.class).by(today);
  }
}
