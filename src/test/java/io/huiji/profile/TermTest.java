package io.huiji.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  @ParameterizedTest
  @CsvSource({
    "24小时,2026-12-07T09:00:01,2026-12-08T09:00:01",
    "7天,2026-12-07T09:00:01,2026-12-14T09:00:01",
    "1 日,2026-12-31T23:59:59,2027-01-01T23:59:59",
    "1周,2026-12-28T00:00,2027-01-04T00:00",
    "2周,2024-02-20T08:00,2024-03-05T08:00",
    "1个月,2027-01-31T08:00,2027-02-28T08:00",
    "12个月,2024-02-29T08:00,2025-02-28T08:00",
    "1年,2024-02-29T08:00,2025-02-28T08:00",
  })
  void everyTermHasAnEnd(String text, LocalDateTime start, LocalDateTime end) {
    assertThat(Term.parse(text).after(start)).isEqualTo(end).isAfter(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0天", "-1天", "7", "天", "+1WEEK", "永久", "1.5天", "99999天", "P7D"})
  void nothingElseIsATerm(String text) {
    assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
