package io.huiji.meeting.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.profile.QuorumRule;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

  @ParameterizedTest
  @CsvSource({"8, 4", "9, 5", "4, 2", "3, 2", "1, 1", "2, 1", "7, 4"})
  void needsHalfOfTheTeamAndNotMore(int size, int needed) {
    assertThat(quorum(QuorumRule.AT_LEAST_HALF, size, needed).reached()).isTrue();
    assertThat(quorum(QuorumRule.AT_LEAST_HALF, size, needed - 1).reached()).isFalse();
    assertThat(quorum(QuorumRule.AT_LEAST_HALF, size, 0).needed()).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource({"8, 5", "9, 5", "4, 3", "3, 2", "1, 1", "2, 2"})
  void needsOneMoreWhereTheProfileSaysMoreThanHalf(int size, int needed) {
    assertThat(quorum(QuorumRule.MORE_THAN_HALF, size, needed).reached()).isTrue();
    assertThat(quorum(QuorumRule.MORE_THAN_HALF, size, needed - 1).reached()).isFalse();
    assertThat(quorum(QuorumRule.MORE_THAN_HALF, size, 0).needed()).isEqualTo(needed);
  }

  @Test
  void countsNobodyTwiceAndNobodyFromOutside() {
    var present = List.of("member-1", "member-1", "finance", "director");

    var quorum = Quorum.of(QuorumRule.AT_LEAST_HALF, team(4), present);

    assertThat(quorum.members()).containsExactly("member-1");
    assertThat(quorum.reached()).isFalse();
  }

  @Test
  void holdsTheMeetingBackWithBothNumbers() {
    var findings = quorum(QuorumRule.AT_LEAST_HALF, 9, 4).findings();

    assertThat(findings).extracting(Finding::rule).containsExactly("R3.3");
    assertThat(findings.getFirst().observed()).contains("9人").contains("4人");
    assertThat(findings.getFirst().allowed()).contains("5人");
  }

  @Test
  void isNotToBeHadOfATeamWithoutMembers() {
    assertThatThrownBy(() -> quorum(QuorumRule.AT_LEAST_HALF, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("领导班子");
  }

  private static Quorum quorum(QuorumRule rule, int size, int present) {
    return Quorum.of(rule, team(size), team(size).subList(0, present));
  }

  private static List<String> team(int size) {
    return new ArrayList<>(IntStream.rangeClosed(1, size).mapToObj(n -> "member-" + n).toList());
  }
}
