package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionScheduleTest {

  private final RetentionSchedule schedule = RetentionSchedule.shipped();

  @Test
  void isWhatTheShippedRulesSay() {
    var own = RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 12, 3)).archive().retention();

    assertThat(schedule.classes())
        .filteredOn(each -> !each.name().equals("registers"))
        .allSatisfy(each -> assertThat(own).containsEntry(each.name(), each.retention().name()))
        .hasSize(own.size());
  }

  @Test
  void hasAPlaceForEveryKindOfRecord() {
    assertThat(schedule.classes().stream().flatMap(each -> each.kinds().stream()))
        .contains(RecordKind.values());
  }

  @Test
  void waitsForTheDecisionOnAPaper() {
    assertThat(schedule.atFiling(RecordKind.PAPER, Map.of())).isEmpty();
    assertThat(schedule.atFiling(RecordKind.REGISTER, Map.of())).contains(Retention.PERMANENT);
    assertThat(schedule.atFiling(RecordKind.AGENDA, Map.of("packet", "THIRTY_YEARS")))
        .contains(Retention.THIRTY_YEARS);
  }
}
