package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.RecordEvent;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final RecordId RECORD = RecordId.random();
  private static final LocalDateTime NOW = LocalDateTime.parse("2037-03-02T09:00");

  @Test
  void isHeldUntilTheLastHoldIsLifted() {
    var both = standing(hold("HOLD_PLACED", 1), hold("HOLD_PLACED", 2));

    assertThat(both.holds()).containsExactly(1, 2);
    assertThat(both.after(hold("HOLD_LIFTED", 1)).held()).isTrue();
    assertThat(both.after(hold("HOLD_LIFTED", 1)).after(hold("HOLD_LIFTED", 2)).held()).isFalse();
  }

  @Test
  void goesThroughADisposal() {
    var proposed = standing(disposal("DISPOSAL_PROPOSED"));
    assertThat(proposed.proposed()).contains(3);
    assertThat(proposed.gone()).isFalse();
    assertThat(proposed.after(disposal("DISPOSAL_REFUSED")).proposed()).isEmpty();

    var approved = proposed.after(disposal("DISPOSAL_APPROVED"));
    assertThat(approved.destroying()).contains(3);
    assertThat(approved.gone()).isTrue();
    assertThat(approved.after(disposal("DISPOSED")).disposed()).contains(3);
    assertThat(approved.after(disposal("DISPOSED")).gone()).isTrue();
  }

  @Test
  void goesThroughATransfer() {
    var packed = standing(event("TRANSFER_PACKED", Map.of("transfer", "2")));
    assertThat(packed.packed()).contains(2);
    assertThat(packed.after(event("TRANSFER_CANCELLED", Map.of("transfer", "2"))).packed())
        .isEmpty();
    assertThat(packed.after(event("TRANSFERRED", Map.of("transfer", "2"))).transferred())
        .contains(2);
  }

  @Test
  void followsWhatWasDecidedOfItsSecrecy() {
    var changed =
        standing(
            event("SECRECY_CHANGED", Map.of("level", "机密", "term", "1年", "issued", "2037-03-01")));

    assertThat(changed.secrecyAt(LocalDateTime.parse("2038-03-01T23:59:59")))
        .isEqualTo(SecrecyLevel.CONFIDENTIAL);
    assertThat(changed.secrecyAt(LocalDateTime.parse("2038-03-02T00:00")))
        .isEqualTo(SecrecyLevel.NONE);
    assertThat(changed.after(event("SECRECY_RELEASED", Map.of())).secrecyAt(NOW))
        .isEqualTo(SecrecyLevel.NONE);
  }

  @Test
  void isKeptLongerAsWasDecidedLast() {
    var longer = standing(event("RETENTION_EXTENDED", Map.of("until", "2046")));
    assertThat(longer.keptUntil()).contains(2046);
    assertThat(longer.after(event("RETENTION_EXTENDED", Map.of())).keptForEver()).isTrue();
  }

  @Test
  void isNotMovedByEventsOfOthers() {
    var before = standing(hold("HOLD_PLACED", 1));

    assertThat(before.after(event("DAMAGE_FOUND", Map.of()))).isEqualTo(before);
  }

  private static Standing standing(RecordEvent... events) {
    var standing = Standing.fresh(Secrecy.of(SecrecyLevel.NONE, "", LocalDate.EPOCH));
    for (var event : events) {
      standing = standing.after(event);
    }
    return standing;
  }

  private static RecordEvent hold(String kind, int number) {
    return event(kind, Map.of("hold", String.valueOf(number)));
  }

  private static RecordEvent disposal(String kind) {
    return event(kind, Map.of("disposal", "3"));
  }

  private static RecordEvent event(String kind, Map<String, String> detail) {
    return RecordEvent.of(RECORD, NOW, kind, "archivist", detail);
  }
}
