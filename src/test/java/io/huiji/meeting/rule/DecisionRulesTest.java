package io.huiji.meeting.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Decision.Kind;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRulesTest {
  private static final LocalDate MEETING = LocalDate.of(2026, 12, 3);

  @ParameterizedTest
  @ValueSource(strings = {"通过", "原则通过", "不通过", "不予通过", "暂不作出决定", "其他", "其他决定"})
  void knowsTheWordsOfTheRules(String written) {
    assertThat(DecisionRules.unknownKind(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"同意, R14.3", "多数通过, R2.1", "表决通过, R2.1", "5票通过, R2.1", "票决, R14.3"})
  void refusesOtherWordsAndVotesAboveAll(String written, String rule) {
    assertThat(DecisionRules.unknownKind(written)).map(Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PASSED, '', '', '', -",
        "PASSED_IN_PRINCIPLE, '', '', '', R14.3",
        "PASSED_IN_PRINCIPLE, '', 无, '', -",
        "PASSED_IN_PRINCIPLE, '', 完善措施, '', -",
        "OTHER, '', '', '', R14.3",
        "OTHER, 另行研究, '', '', -",
        "REJECTED, '', '', '', R15.1",
        "REJECTED, '', '', 论证不充分或有遗漏, -",
        "DEFERRED, '', '', '', R15.1",
        "DEFERRED, '', '', 意见分歧较大, -",
        "DEFERRED, '', '', 其他, R15.1",
        "DEFERRED, '', '', 其他情形, R15.1",
        "DEFERRED, '', '', 其他：分管领导未到会, -",
        "DEFERRED, 分管领导未到会, '', 其他, -",
      })
  void wantsWhatEachKindMustSay(Kind kind, String text, String revise, String reason, String rule) {
    var refusals = DecisionRules.refusals(decision(kind, text, revise, reason, List.of()));

    assertThat(refusals)
        .extracting(Finding::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void tellsOfPassingWithoutDiscussionWithoutItemsAndOfMajorDecisions() {
    var decision = decision(Kind.PASSED, "", "", "", List.of());

    assertThat(DecisionRules.notes(decision, false, true, MEETING))
        .allMatch(finding -> finding.severity() == Severity.WARN)
        .extracting(Finding::rule)
        .containsExactly("R14.2", "R18.1", "R14.3");
  }

  @Test
  void tellsOfItemsWithoutATermOrWithOneBeforeTheMeeting() {
    var undated = new Decision.Item("印发实施", "housing", List.of(), Optional.empty());
    var past = new Decision.Item("印发实施", "housing", List.of(), Optional.of(MEETING.minusDays(1)));
    var today = new Decision.Item("印发实施", "housing", List.of(), Optional.of(MEETING));

    var notes =
        DecisionRules.notes(
            decision(Kind.PASSED, "", "", "", List.of(undated, past, today)), true, false, MEETING);

    assertThat(notes).extracting(Finding::rule).containsExactly("R18.1", "R18.1");
    assertThat(notes.get(1).observed()).contains("2026年12月2日");
  }

  private static Decision decision(
      Kind kind, String text, String revise, String reason, List<Decision.Item> items) {
    return new Decision(
        TopicId.random(), 1, "关于供水保障的汇报", kind, text, revise, reason, "mayor", items);
  }
}
