package io.huiji.meeting.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiji.meeting.rule.ApprovalChain.Candidate;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalChainTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 12, 1, 9, 0);

  @Test
  void goesThroughAllFourStepsInOrder() {
    var taken = new ArrayList<Approval>();
    for (var step : Step.values()) {
      var chain = new ApprovalChain("office", false, "one", taken);
      assertThat(chain.confirmed()).isFalse();
      assertThat(chain.check(step, holder(step))).isEmpty();
      taken.add(agreed(1, step, "one"));
    }

    assertThat(new ApprovalChain("office", false, "one", taken).confirmed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFICE")
  void refusesAStepBeforeItsTurn(Step step) {
    var findings = new ApprovalChain("office", false, "one", List.of()).check(step, holder(step));

    assertThat(findings).extracting(Finding::rule).containsExactly("R6.1");
    assertThat(findings.getFirst().observed()).contains("尚未办理").contains("提出上会建议");
  }

  @Test
  void refusesTheSameStepTwice() {
    var chain = chain("office", agreed(1, Step.OFFICE, "one"));

    assertThat(chain.check(Step.OFFICE, holder(Step.OFFICE)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).contains("不必重复"));
  }

  @Test
  void refusesWhoDoesNotHoldThePostOnThatDay() {
    var chain = chain("office", agreed(1, Step.OFFICE, "one"));

    assertThat(chain.check(Step.DIRECTOR, new Candidate("someone", "己某", false, "区政府办公室主任")))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.observed()).contains("己某").doesNotContain("someone"));
  }

  @Test
  void refusesThatTheProposerReviewsHisOwnProposal() {
    var chain = chain("director", proposed(Step.DIRECTOR), agreed(1, Step.OFFICE, "one"));

    assertThat(chain.check(Step.DIRECTOR, holder(Step.DIRECTOR)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.allowed()).contains("提出即视为"));
    assertThat(chain.check(Step.VICE, holder(Step.VICE))).isEmpty();
  }

  @Test
  void refusesThatTheOfficersOwnProposalIsReviewedByHimselfInAnotherPost() {
    var chain = chain("office", agreed(1, Step.OFFICE, "one"));

    assertThat(chain.check(Step.DIRECTOR, new Candidate("holder-of-office", "己某", true, "主任")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.observed()).contains("经办人"));
  }

  @Test
  void needsOnlyTheMayorForWhatTheMayorPutsForward() {
    assertThat(chain("mayor").check(Step.MAYOR, holder(Step.MAYOR))).isEmpty();
    assertThat(chain("mayor").check(Step.VICE, holder(Step.VICE))).isNotEmpty();
    assertThat(chain("mayor", agreed(1, Step.MAYOR, "one")).confirmed()).isTrue();
  }

  @Test
  void skipsTheViceMayorsStepForWhatHeProposedOnlyOnceHeHasSaidSo() {
    var office = agreed(1, Step.OFFICE, "one");
    var director = agreed(1, Step.DIRECTOR, "one");
    var claimed = chain("vice", office, director);

    assertThat(claimed.sourceConfirmed()).isFalse();
    assertThat(claimed.check(Step.MAYOR, holder(Step.MAYOR)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.observed()).contains("本人尚未确认"));
    assertThat(claimed.check(Step.VICE, holder(Step.VICE)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).contains("confirm-source"));

    var confirmed = chain("vice", proposed(Step.VICE), office, director);
    assertThat(confirmed.sourceConfirmed()).isTrue();
    assertThat(confirmed.check(Step.MAYOR, holder(Step.MAYOR))).isEmpty();
  }

  @Test
  void holdsTheMayorsOwnTopicForTheConsentToMoney() {
    var way = List.of(agreed(1, Step.OFFICE, "one"), agreed(1, Step.DIRECTOR, "one"));

    assertThat(new ApprovalChain("mayor", true, "one", way).check(Step.MAYOR, holder(Step.MAYOR)))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple("R7.3", Severity.HOLD));
    var consented = Stream.concat(way.stream(), Stream.of(agreed(1, Step.VICE, "one"))).toList();
    assertThat(
            new ApprovalChain("mayor", true, "one", consented)
                .check(Step.MAYOR, holder(Step.MAYOR)))
        .isEmpty();
  }

  @Test
  void beginsAnewAfterAReturnAndKeepsWhatWas() {
    var returned = new Approval(1, Step.DIRECTOR, StepVerdict.RETURN, "d", "", "one", AT);
    var chain = chain("office", agreed(1, Step.OFFICE, "one"), returned);

    assertThat(chain.round()).isEqualTo(2);
    assertThat(chain.standing()).isEmpty();
    assertThat(chain.history()).hasSize(2);
    assertThat(chain.check(Step.OFFICE, holder(Step.OFFICE))).isEmpty();
    assertThat(chain.check(Step.DIRECTOR, holder(Step.DIRECTOR))).isNotEmpty();
  }

  @Test
  void lapsesVisiblyWhenOtherPapersAreHandedIn() {
    var chain = new ApprovalChain("office", false, "two", List.of(agreed(1, Step.OFFICE, "one")));

    assertThat(chain.lapsed()).hasSize(1);
    assertThat(chain.check(Step.DIRECTOR, holder(Step.DIRECTOR)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.observed()).contains("失效"));
  }

  private static ApprovalChain chain(String source, Approval... history) {
    return new ApprovalChain(source, false, "one", Arrays.asList(history));
  }

  private static Approval agreed(int round, Step step, String submission) {
    return new Approval(
        round, step, StepVerdict.AGREE, "holder-of-" + step.word(), "", submission, AT);
  }

  private static Approval proposed(Step step) {
    return new Approval(1, step, StepVerdict.PROPOSE, "holder-of-" + step.word(), "", "one", AT);
  }

  private static Candidate holder(Step step) {
    return new Candidate("holder-of-" + step.word(), "某人", true, step.chinese());
  }
}
