package io.huiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2026-12-01T12:00:00");
  private static final Actor FINANCE =
      new Actor(
          new User("finance.one", "经办"),
          Set.of(Post.UNIT_STAFF),
          Optional.of(new Unit("finance", "区财政局")));
  private static final Actor MAYOR =
      new Actor(new User("mayor", "区长"), Set.of(Post.MAYOR), Optional.empty());

  private final Access access = new AccessPolicy();

  @Test
  void admitsByUserPostOrUnit() {
    assertThat(access.permit(FINANCE, List.of(Reader.unit("finance")), NOON)).isPresent();
    assertThat(access.permit(FINANCE, List.of(Reader.user("finance.one")), NOON)).isPresent();
    assertThat(access.permit(MAYOR, List.of(Reader.unit("audit"), Reader.post(Post.MAYOR)), NOON))
        .isPresent();
  }

  @Test
  void admitsNobodyElse() {
    var readers = List.of(Reader.unit("audit"), Reader.post(Post.DIRECTOR), Reader.user("finance"));

    assertThat(access.permit(FINANCE, readers, NOON)).isEmpty();
    assertThat(access.permit(MAYOR, List.of(), NOON)).isEmpty();
  }

  @Test
  void beginsAndEndsToTheSecond() {
    var reader = List.of(Reader.unit("finance").from(NOON).until(NOON.plusHours(1)));

    assertThat(access.permit(FINANCE, reader, NOON.minusSeconds(1))).isEmpty();
    assertThat(access.permit(FINANCE, reader, NOON)).isPresent();
    assertThat(access.permit(FINANCE, reader, NOON.plusMinutes(59).plusSeconds(59))).isPresent();
    assertThat(access.permit(FINANCE, reader, NOON.plusHours(1))).isEmpty();
  }

  @Test
  void namesItsHolderInThePermit() {
    assertThat(access.permit(MAYOR, List.of(Reader.post(Post.MAYOR)), NOON))
        .hasValueSatisfying(
            permit -> {
              assertThat(permit.actor()).isEqualTo(MAYOR);
              assertThat(permit.at()).isEqualTo(NOON);
            });
  }
}
