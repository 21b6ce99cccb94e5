package io.huiji.entry.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.entry.TokenScope;
import org.junit.jupiter.api.Test;

class TokenScopeTest {

  private static final String SUBMISSIONS = "/api/v1/submissions";

  @Test
  void readsItsNamesInAnyOrderAndWritesThemInOne() {
    assertThat(TokenScope.parse(" read, request-copy、hand-in ").toString())
        .isEqualTo("hand-in read request-copy");
    assertThat(TokenScope.parse(" ").names()).isEmpty();
  }

  @Test
  void eachNameOpensItsOwnRequests() {
    assertThat(TokenScope.parse("read").opens("GET", "/api/v1/topics")).isTrue();
    assertThat(TokenScope.parse("read").opens("HEAD", "/api/v1/topics")).isTrue();
    assertThat(TokenScope.parse("read").opens("POST", SUBMISSIONS)).isFalse();
    assertThat(TokenScope.parse("hand-in").opens("POST", SUBMISSIONS)).isTrue();
    assertThat(TokenScope.parse("hand-in").opens("POST", SUBMISSIONS + "/check")).isTrue();
    assertThat(TokenScope.parse("hand-in").opens("POST", SUBMISSIONS + "ion")).isFalse();
    assertThat(TokenScope.parse("hand-in").opens("POST", "/api/v1/acts")).isFalse();
    assertThat(TokenScope.parse("decide").opens("POST", "/api/v1/topics/1/acts")).isTrue();
    assertThat(TokenScope.parse("decide").opens("POST", "/api/v1/topics/1")).isFalse();
    assertThat(TokenScope.parse("decide").opens("GET", "/api/v1/acts")).isFalse();
  }

  @Test
  void readingAndHandingInAreNoActs() {
    assertThat(TokenScope.parse("read hand-in decide").acts()).containsExactly("decide");
    assertThat(TokenScope.parse("read hand-in").permits("hand-in")).isFalse();
  }
}
