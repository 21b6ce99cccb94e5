package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.kernel.SecrecyLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretReadersTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00");
  private static final LocalDateTime END = LocalDateTime.parse("2027-12-04T00:00");
  private static final Secrecy ONE_YEAR = secret("1年");
  private static final List<Reader> READERS =
      List.of(
          Reader.post(Post.MAYOR),
          Reader.post(Post.CLERK),
          Reader.unit("civil-affairs"),
          Reader.unit("finance"),
          Reader.user("holding"));

  private final SecretReaders readers = new SecretReaders(Set.of("MAYOR"), "civil-affairs", false);

  @Test
  void letsOnlyThoseKnowWhoMayUntilTheTermEnds() {
    assertThat(readers.during(READERS, ONE_YEAR, NOW))
        .containsExactly(
            Reader.post(Post.MAYOR),
            Reader.post(Post.CLERK).from(END),
            Reader.unit("civil-affairs"),
            Reader.unit("finance").from(END),
            Reader.user("holding"));
  }

  @Test
  void leavesReadersAloneWhenNothingIsSecret() {
    assertThat(readers.during(READERS, Secrecy.NONE, NOW)).isEqualTo(READERS);
    assertThat(readers.during(READERS, ONE_YEAR, END)).isEqualTo(READERS);
  }

  @Test
  void movesTheEndForThoseWhoWait() {
    var waiting = readers.during(READERS, ONE_YEAR, NOW);

    assertThat(readers.changed(waiting, ONE_YEAR, secret("2年"), NOW))
        .contains(Reader.unit("finance").from(END.plusYears(1)), Reader.post(Post.MAYOR));
    assertThat(readers.changed(waiting, ONE_YEAR, secret("6个月"), NOW))
        .contains(Reader.unit("finance").from(LocalDateTime.parse("2027-06-04T00:00")));
    assertThat(readers.changed(waiting, ONE_YEAR, secret("会议开始前"), NOW))
        .contains(Reader.unit("finance").from(SecretReaders.UNKNOWN));
  }

  @Test
  void letsThemKnowFromTheInstantOfTheRelease() {
    var waiting = readers.during(READERS, ONE_YEAR, NOW);

    assertThat(readers.changed(waiting, ONE_YEAR, Secrecy.NONE, NOW.plusDays(9)))
        .contains(Reader.unit("finance").from(NOW.plusDays(9)), Reader.post(Post.MAYOR));
  }

  @Test
  void shutsOutWhoMayNotKnowTheHigherLevel() {
    var wider = new SecretReaders(Set.of("MAYOR", "CLERK"), "civil-affairs", false);
    var before = wider.during(READERS, ONE_YEAR, NOW);

    assertThat(readers.changed(before, ONE_YEAR, ONE_YEAR, NOW))
        .contains(Reader.post(Post.CLERK).from(END));
  }

  @Test
  void leavesTheUnitsToWhichItWasIssued() {
    assertThat(new SecretReaders(Set.of("MAYOR"), "", true).during(READERS, ONE_YEAR, NOW))
        .contains(Reader.unit("finance"), Reader.post(Post.CLERK).from(END));
  }

  private static Secrecy secret(String term) {
    return Secrecy.of(SecrecyLevel.SECRET, term, LocalDate.of(2026, 12, 3));
  }
}
