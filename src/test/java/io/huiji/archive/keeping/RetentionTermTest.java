package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Retention;
import io.huiji.testkit.Seed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionTermTest {

  @Test
  void beginsWithTheYearAfterTheFilingYear() {
    var term = new RetentionTerm(2026, Retention.TEN_YEARS);

    assertThat(term.begins()).isEqualTo("2027-01-01");
    assertThat(term.lastDay()).contains(LocalDate.of(2036, 12, 31));
    assertThat(term.endedOn(LocalDate.of(2036, 12, 31))).isFalse();
    assertThat(term.endedOn(LocalDate.of(2037, 1, 1))).isTrue();
  }

  @Test
  void neverEndsForPermanentRecords() {
    assertThat(new RetentionTerm(1999, Retention.PERMANENT).endedOn(LocalDate.MAX)).isFalse();
  }

  @Test
  void lastsSoManyWholeYearsWhateverTheYear() {
    var random = Seed.random();
    for (var round = 0; round < 2_000; round++) {
      var year = 1949 + random.nextInt(300);
      for (var retention : new Retention[] {Retention.TEN_YEARS, Retention.THIRTY_YEARS}) {
        var term = new RetentionTerm(year, retention);
        var last = term.lastDay().orElseThrow();

        assertThat(term.begins().plusYears(Integer.parseInt(retention.code().substring(1))))
            .isEqualTo(last.plusDays(1));
        assertThat(term.endedOn(last)).isFalse();
        assertThat(term.endedOn(last.plusDays(1))).isTrue();
      }
      assertThat(RetentionTerm.transferFrom(year, 10))
          .isEqualTo(LocalDate.of(year, 12, 31).plusYears(10).plusDays(1));
    }
  }
}
