package io.huiji.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.intake.Code;
import io.huiji.intake.Sample;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Card;
import io.huiji.meeting.Decision;
import io.huiji.meeting.PutOff;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardJudgementTest {
  private final Sample sample = new Sample();

  @Test
  void aSubmissionInOrderIsAcceptedWithoutAFinding() {
    assertThat(sample.findings()).isEmpty();
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(sample.judgement().profile()).isEqualTo("jccq-2023-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"五(三)", "五（三）", "五 （三）", "（三）", "第五条（三）", "五、（三）", "五（3）", "五（三）财政资金安排"})
  void theCategoryMayBeWrittenInManyWays(String written) {
    sample.card("category: 五（三）", "category: " + written);

    assertThat(sample.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"category: 五（六）", "category: 其他", "category: ''", "subject: x", "category: [五]"})
  void anUnknownOrMissingCategoryIsReturned(String written) {
    sample.card("category: 五（三）", written);

    assertThat(sample.rules()).contains("R5.1");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void aUnitMayNotChooseTheMayorsCategory() {
    sample.card("category: 五（三）", "category: 五（五）");
    assertThat(sample.rules()).containsExactly("R5.1-MAYOR");

    sample.card("source: office", "source: mayor");
    assertThat(sample.rules()).containsExactly("R4.1-CLAIM");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mayor", "vice", "director"})
  void whoProposedIsTheCardsWordUntilHeConfirmsIt(String source) {
    sample.card("source: office", "source: " + source);
    assertThat(sample.finding(Code.SOURCE_CLAIMED).severity()).isEqualTo(Severity.WARN);

    sample.facts(Facts.NONE.with(true, List.of()));
    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void whatWasPutOffReturnsWithSomethingThatAnswersTheReason() {
    var now = sample.submission();
    var texts = Map.of(MaterialKind.TEXT_FOR_REVIEW, Set.of("former text"));
    var title = "关于提高城乡低保标准的汇报";

    sample.facts(returning(title, "论证不充分或者有遗漏", texts));
    assertThat(sample.findings()).isEmpty();
    sample.facts(returning(title, "论证不充分或者有遗漏", all(now)));
    assertThat(sample.finding(Code.RETURNS).observed()).contains("2026年11月19日会议暂不作出决定", "完全相同");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);

    sample.facts(returning(title, "意见分歧较大", texts));
    assertThat(sample.finding(Code.RETURNS).fix()).contains("重新协商");
    sample.card("reply: 一致", "reply: 基本一致");
    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void aTitleLikeOneThatWasPutOffAsksWhetherItIsTheSame() {
    sample.facts(returning("关于提高我区城乡低保标准的请示", "意见分歧较大", Map.of()));
    assertThat(sample.rules()).containsExactly("R15.1-LINK");

    sample.facts(returning("关于冬季供热保障的汇报", "意见分歧较大", Map.of()));
    assertThat(sample.findings()).isEmpty();
  }

  private static Map<MaterialKind, Set<String>> all(JudgedSubmission submission) {
    return Map.of(
        MaterialKind.REFERENCE,
        submission.papers().stream().map(JudgedPaper::digest).collect(Collectors.toSet()));
  }

  private Facts returning(String title, String reason, Map<MaterialKind, Set<String>> papers) {
    var former =
        new Topic(
            TopicId.random(),
            LocalDate.of(2026, 11, 19),
            "civil-affairs",
            title,
            sample.submission().card().orElseThrow().card(),
            Optional.empty(),
            Verdict.ACCEPTED,
            Marking.custody("会后收回"),
            TopicState.DEFERRED);
    var past = new PutOff(former, Decision.Kind.DEFERRED, reason);
    return Facts.NONE.with(true, List.of(new Facts.PutOffBefore(past, papers)));
  }

  @Test
  void aMissingSubtypeIsOnlyTold() {
    sample.card("category: 五（三）", "category: 五（四）");

    assertThat(sample.finding(Code.SUBTYPE).severity()).isEqualTo(Severity.WARN);
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(new Sample().card("category: 五（三）", "category: 五（四）\n  subtype: 措施建议").findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "source: office,source: nobody,R4.1",
    "type: deliberation,type: chat,R5.1-TYPE",
    "fiscal: true,fiscal: maybe,R7.3-FIELD",
    "legal-review: true,legal-review: {a: b},R7.2-FIELD",
    "major: false,major: perhaps,R3.4-FIELD",
    "major-decision: false,major-decision: x,R2.1-FIELD",
    "unit: 区民政局,unit: 区外星局,R11.1-UNIT",
    "unit: 区民政局,unit: '',R11.1-FIELD",
    "meeting: 2026-12-03,meeting: 2026-13-40,R11.1-FIELD",
    "title: 关于提高城乡低保标准的汇报,title: '',R11.1-FIELD",
    "consulted: [{unit: 区财政局,consulted: [{unit: 区外星局,R8.1-UNIT",
    "consulted: [{unit: 区财政局,consulted: 一致 #,R8.1-FIELD",
    "presenter: 区民政局/主要负责人,presenter: '',R13.1"
  })
  void aFieldOfTheWrongFormIsReturnedByItsOwnRule(String old, String now, String rule) {
    sample.card(old, now);

    assertThat(sample.rules()).contains(rule);
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void anUnknownUrgencyIsOnlyTold() {
    sample.card("urgency: 平", "urgency: 十万火急");

    assertThat(sample.rules()).containsExactly("R9.1");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void anUnknownFieldIsOnlyTold() {
    sample.card("unit: 区民政局", "unit: 区民政局\nremark: 请尽快");

    assertThat(sample.rules()).containsExactly("R11.1-FIELD");
    assertThat(sample.finding(Code.CARD_FIELD).severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void aMajorAdministrativeDecisionIsTold() {
    sample.card("major-decision: false", "major-decision: true");

    assertThat(sample.rules()).containsExactly("R2.1-MAJOR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"not-needed: 沿用省定标准\"|not-needed|R7.1",
        "\"not-needed: 沿用省定标准\"|\"not-needed: \"|R7.1",
        "\"not-needed: 沿用省定标准\"|perhaps|R7.1",
        "\"not-needed: 沿用省定标准\"|''|R7.1",
        "\"not-needed: 沿用省定标准\"|done|R7.1-EVIDENCE"
      })
  void groundworkIsDoneWithAPaperOrNotNeededWithAReason(String old, String now, String rule) {
    sample.card(old, now);

    assertThat(sample.rules()).containsExactly(rule);
  }

  @Test
  void aGroundworkThatIsNotNamedIsReturned() {
    sample.card("内部审查: \"done: 调研.txt\"", "内部审察: done");

    assertThat(sample.rules()).containsExactly("R7.1", "R7.1-UNKNOWN");
  }

  @Test
  void everyGroundworkMissingIsTold() {
    sample.card("  groundwork:", "  groundless:");

    assertThat(sample.rules().stream().filter("R7.1"::equals)).hasSize(4);
  }

  @Test
  void legalReviewCallsForItsOpinion() {
    sample.card("  - {file: 合法性审查意见.txt, kind: 合法性审查意见, mark: 内部}\n", "").without("合法性审查意见.txt");
    assertThat(sample.rules()).containsExactly("R7.2");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);

    sample.card("legal-review: true", "legal-review: false");
    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void anOpinionDatedAfterTheReceiptIsTold() {
    sample.file("合法性审查意见.txt", "内部\n合法性审查意见\n2026年12月1日\n");

    assertThat(sample.rules()).containsExactly("R7.2-DATE");
  }

  @Test
  void anOpinionOnAnEarlierTextHasLapsed() {
    var submission = sample.submission();
    sample.earlier(
        Map.of(
            MaterialKind.LEGAL_OPINION,
            submission.digests(MaterialKind.LEGAL_OPINION),
            MaterialKind.TEXT_FOR_REVIEW,
            Set.of("another")));

    assertThat(sample.rules()).containsExactly("R7.2-STALE");
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
  }

  @Test
  void anOpinionStandsWhileItsTextStays() {
    var submission = sample.submission();
    sample.earlier(
        Map.of(
            MaterialKind.LEGAL_OPINION,
            submission.digests(MaterialKind.LEGAL_OPINION),
            MaterialKind.TEXT_FOR_REVIEW,
            submission.digests(MaterialKind.TEXT_FOR_REVIEW)));

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void fiscalTopicsWaitForBothOpinions() {
    sample
        .card("  - {file: 财政意见.txt, kind: 财政意见, mark: 内部}\n", "")
        .card("  - {file: 审计意见.txt, kind: 审计意见, mark: 内部}\n", "")
        .without("财政意见.txt")
        .without("审计意见.txt");

    assertThat(sample.rules()).containsExactly("R7.3", "R7.3");
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
  }

  @Test
  void anOpinionMayBeGivenLater() {
    sample.card("  - {file: 财政意见.txt, kind: 财政意见, mark: 内部}\n", "").without("财政意见.txt");
    var text = sample.submission().reviewedText();
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);

    sample.facts(opinion(true, text));
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(sample.findings()).isEmpty();

    sample.facts(opinion(false, text));
    assertThat(sample.rules()).containsExactly("R7.3-AGAINST");

    sample.facts(opinion(true, "another text"));
    assertThat(sample.rules()).containsExactly("R7.3-STALE");
  }

  @Test
  void anUnlawfulTextIsHeld() {
    sample.card("  - {file: 合法性审查意见.txt, kind: 合法性审查意见, mark: 内部}\n", "").without("合法性审查意见.txt");
    var text = sample.submission().reviewedText();

    sample.facts(opinion(MaterialKind.LEGAL_OPINION, false, text));
    assertThat(sample.rules()).containsExactly("R7.2-AGAINST");
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);

    sample.facts(opinion(MaterialKind.LEGAL_OPINION, true, text));
    assertThat(sample.findings()).isEmpty();
  }

  private static Facts opinion(boolean agreed, String text) {
    return opinion(MaterialKind.FISCAL_OPINION, agreed, text);
  }

  private static Facts opinion(MaterialKind kind, boolean agreed, String text) {
    return new Facts(
        false,
        List.of(new Facts.GivenOpinion(kind, "finance", agreed, text)),
        Map.of(),
        Set.of(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"需安排专项资金。", "总投资1,234.56万元。", "约需 3 亿元。"})
  void publicMoneyInATopicNotFlaggedFiscalIsTold(String sentence) {
    sample.card("fiscal: true", "fiscal: false").file("实施方案.txt", "会后收回\n方案\n" + sentence + "\n");

    assertThat(sample.rules()).containsExactly("R7.3-WORDS");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"一致,true", "基本一致,true", "不一致,false", "'',false", "再说,false"})
  void everyConsultedUnitMustAgree(String reply, boolean passes) {
    sample.card("reply: 一致", "reply: " + (reply.isEmpty() ? "''" : reply));

    assertThat(sample.verdict()).isEqualTo(passes ? Verdict.ACCEPTED : Verdict.HELD);
    assertThat(sample.rules().contains("R8.1")).isEqualTo(!passes);
  }

  @Test
  void aReplyGivenLaterCounts() {
    sample.card("reply: 一致", "reply: 不一致").facts(reply(sample.submission().reviewedText()));

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void aReplyLapsesWithTheTextThatItAnswered() {
    sample.facts(reply("another text"));

    assertThat(sample.rules()).containsExactly("R8.1-STALE");
    assertThat(sample.finding(Code.CONSULTATION_STALE).observed()).contains("区财政局（基本一致）");
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);
  }

  private static Facts reply(String text) {
    var given = new Facts.GivenReply("基本一致", text);
    return new Facts(false, List.of(), Map.of("finance", given), Set.of(), List.of());
  }

  @Test
  void anOpenObjectionHoldsUntilItIsSettledOrWaived() {
    sample.card("objections: []", "objections: [{unit: 区审计局, text: 标准偏高, settled: false}]");
    assertThat(sample.rules()).containsExactly("R7.4");
    assertThat(sample.verdict()).isEqualTo(Verdict.HELD);

    sample.facts(
        new Facts(
            false,
            List.of(),
            Map.of(),
            Set.of(new Card.Objection("区审计局", "标准偏高", false)),
            List.of()));
    assertThat(sample.findings()).isEmpty();

    sample.facts(Facts.NONE).card("settled: false", "settled: true");
    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void allThreeThingsMustBeHandedIn() {
    assertThat(new Sample().wholeCard("").rules()).contains("R11.1");
    assertThat(
            new Sample()
                .card("observers: [区发展和改革局, 区财政局, 区审计局]", "")
                .finding(Code.INCOMPLETE)
                .observed())
        .contains("列席单位名单");
    var bare = new Sample();
    bare.wholeCard(Sample.CARD.replaceAll("(?s)materials:.*observers:", "observers:"));
    assertThat(bare.finding(Code.INCOMPLETE).observed()).contains("会议材料");
    assertThat(bare.rules()).contains("R10.1");
  }

  @Test
  void anEmptyListOfObserversIsAListAllTheSame() {
    sample.card("observers: [区发展和改革局, 区财政局, 区审计局]", "observers: []");
    assertThat(sample.rules()).containsExactly("R11.1-OBSERVERS");
    assertThat(sample.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void anUnknownObserverIsReturned() {
    sample.card("区审计局]\n", "区外星局]\n");

    assertThat(sample.rules()).containsExactly("R3.6");
    assertThat(sample.finding(Code.UNKNOWN_OBSERVER).observed()).contains("区外星局");
  }

  @Test
  void observersMayBeNamedByCodeAndInOneText() {
    sample.card("observers: [区发展和改革局, 区财政局, 区审计局]", "observers: reform、区财政局，区审计局");

    assertThat(sample.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "区民政局/主要负责同志|true",
        "区民政局／局长|true",
        "主要负责人|true",
        "civil-affairs/主要负责人|true",
        "区财政局/主要负责人|false",
        "区民政局/办事员|false",
        "区民政局/分管负责人|false"
      })
  void thePrincipalOfTheUnitPresents(String presenter, boolean passes) {
    sample.card("presenter: 区民政局/主要负责人", "presenter: " + presenter);

    assertThat(sample.verdict()).isEqualTo(passes ? Verdict.ACCEPTED : Verdict.RETURNED);
    assertThat(sample.rules().contains("R13.1")).isEqualTo(!passes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "区民政局/分管负责人|{reason: 出差, file: 请假单.txt}|true",
        "区民政局/副局长|{reason: 出差, file: 请假单.txt}|true",
        "区民政局/分管负责人|{reason: '', file: 请假单.txt}|false",
        "区民政局/分管负责人|{reason: 出差}|false",
        "区民政局/分管负责人|{reason: 出差, file: 没有.txt}|false",
        "区财政局/分管负责人|{reason: 出差, file: 请假单.txt}|false",
        "区民政局/科长|{reason: 出差, file: 请假单.txt}|false"
      })
  void theDeputyInChargePresentsWithAReasonAndAWrittenLeave(
      String presenter, String leave, boolean passes) {
    sample
        .file("请假单.txt", "请假单\n")
        .card("presenter: 区民政局/主要负责人", "presenter: " + presenter + "\n  presenter-leave: " + leave);

    assertThat(sample.rules().contains("R13.1")).isEqualTo(!passes);
    assertThat(sample.verdict()).isEqualTo(passes ? Verdict.ACCEPTED : Verdict.RETURNED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T23:00:00,ACCEPTED",
    "2026-12-01T23:59:59,ACCEPTED",
    "2026-12-02T00:00:00,LATE",
    "2026-12-02T23:00:00,LATE"
  })
  void whatComesAfterTheLastDayIsLate(String received, Verdict verdict) {
    sample.received(received);

    assertThat(sample.verdict()).isEqualTo(verdict);
    assertThat(sample.rules()).isEqualTo(verdict == Verdict.LATE ? List.of("R11.2") : List.of());
  }

  @Test
  void theMayorMayAdmitWhatIsLate() {
    sample
        .received("2026-12-02T09:00")
        .facts(new Facts(true, List.of(), Map.of(), Set.of(), List.of()));

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void whatMustBeReturnedIsReturnedEvenWhenLate() {
    sample.received("2026-12-02T09:00").card("category: 五（三）", "category: 六");

    assertThat(sample.rules()).contains("R5.1", "R11.2");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "objections: []|objections: {区审计局: 偏高}|R7.4-FIELD",
        "objections: []|objections: [偏高]|R7.4-FIELD",
        "objections: []|objections: [{unit: 区审计局, text: 偏高, settled: perhaps}]|R7.4-FIELD",
        "- {file: 财政意见.txt, kind: 财政意见, mark: 内部}|- 财政意见.txt|R10.1-FIELD",
        "- {file: 财政意见.txt, kind: 财政意见, mark: 内部}|- {file: [a], kind: 财政意见}|R10.1-FIELD",
        "unit: 区民政局|unit: [区民政局]|R11.1-FIELD",
        "unit: 区民政局|unit: {name: 区民政局}|R11.1-FIELD"
      })
  void everyFieldOfTheWrongShapeIsReturned(String old, String now, String rule) {
    sample.card(old, now);

    assertThat(sample.rules()).contains(rule);
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting: [", "只是一句话", "- a\n- b", "a: 1\na: 2", "\t- x: {", "&a [*a]"})
  void aCardThatCannotBeReadIsReturned(String text) {
    sample.wholeCard(text);

    assertThat(sample.rules()).contains("R11.1-CARD");
    assertThat(sample.verdict()).isEqualTo(Verdict.RETURNED);
  }

  @Test
  void aCardFullOfAliasesOrTooDeepIsNotUnfolded() {
    var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
    for (var level = 'b'; level <= 'z'; level++) {
      bomb.append(level).append(": &").append(level).append(" [");
      bomb.append(("*" + (char) (level - 1) + ",").repeat(9))
          .append("*")
          .append((char) (level - 1))
          .append("]\n");
    }

    assertThat(new Sample().wholeCard(bomb.toString()).rules()).contains("R11.1-CARD");
    assertThat(new Sample().wholeCard("a: " + "[".repeat(5000)).rules()).contains("R11.1-CARD");
  }

  @Test
  void aCardMayBeginWithAByteOrderMark() {
    assertThat(new Sample().wholeCard("\uFEFF" + Sample.CARD).findings()).isEmpty();
  }

  @Test
  void datesFlagsAndNamesMayBeWrittenAsPeopleWriteThem() {
    sample
        .card("meeting: 2026-12-03", "meeting: 2026年12月3日")
        .card("fiscal: true", "fiscal: 是")
        .card("major: false", "major: no");

    assertThat(sample.findings()).isEmpty();
  }

  @Test
  void aDeadlineThatCannotBeComputedHolds() {
    var submission = sample.submission();
    var without =
        new JudgedSubmission(
            submission.cardRead(),
            submission.papers(),
            submission.received(),
            submission.meeting(),
            java.util.Optional.empty(),
            submission.units(),
            submission.facts(),
            submission.earlier(),
            submission.profile());

    var findings = IntakeRules.forSubmissions(submission.profile()).judge(without);

    assertThat(findings).extracting("rule").containsExactly("R11.2-CALENDAR");
    assertThat(Verdict.of(findings, "R11.2")).isEqualTo(Verdict.HELD);
  }

  @Test
  void allFindingsAreToldAtOnceWithEveryField() {
    sample
        .card("category: 五（三）", "category: 六")
        .card("区审计局]\n", "区外星局]\n")
        .card("reply: 一致", "reply: 不一致")
        .file("情况说明.txt", "没有标注\n全文无关\n")
        .received("2026-12-02T09:00");

    assertThat(sample.rules())
        .containsExactly("R3.6", "R5.1", "R8.1", "R10.2", "R10.4-MISSING", "R11.2");
    assertThat(sample.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.article()).isNotEmpty();
              assertThat(finding.observed()).isNotEmpty();
              assertThat(finding.allowed()).isNotEmpty();
              assertThat(finding.fix()).isNotEmpty();
            });
  }
}
