package io.huiji.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.Convening.PlannedTime;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class MeetingActsTest {
  private static final String DAY = "2026-12-03";
  private static final LocalDate DATE = LocalDate.parse(DAY);
  private static final String BEFORE = "2026-12-01T10:00";
  private static final String ON_THE_DAY = "2026-12-03T09:00";
  private static final String HEATING = "关于冬季供热保障的汇报";
  private static final String ALLOWANCE = "关于提高城乡低保标准的汇报";

  private final TestDatabase database;
  @TempDir Path folder;
  private Office office;

  MeetingActsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void takesTwoTopicsFromTheInboxToTheirDecisions() {
    var heating = office.handsIn("housing", DAY, HEATING);
    var allowance = office.handsIn("civil-affairs", DAY, ALLOWANCE);
    office.confirms("vice.urban", HEATING);
    office.confirms("vice.civil", ALLOWANCE);
    assertThat(topics().find(heating)).map(Topic::state).contains(TopicState.CONFIRMED);

    office.does(
        "clerk",
        BEFORE,
        "{act: draft-agenda, meeting: 2026-12-03, topics: [%s, %s]}".formatted(HEATING, ALLOWANCE));
    office.does("director", BEFORE, "{act: review-agenda, meeting: 2026-12-03}");
    var fixed = office.does("mayor", BEFORE, agenda(ALLOWANCE, HEATING));
    assertThat(fixed.notes()).isEmpty();
    var agenda = meetings().agenda(DATE).orElseThrow();
    assertThat(agenda.version()).isOne();
    assertThat(agenda.items()).extracting(Agenda.Item::title).containsExactly(ALLOWANCE, HEATING);
    assertThat(agenda.observers()).containsExactly("reform", "finance", "audit");
    assertThat(agenda.items().getFirst().observers()).containsExactly("education");

    office.does(
        "clerk", BEFORE, "{act: ask-leave, meeting: 2026-12-03, who: vice.urban, reason: 因公外出}");
    office.does("mayor", BEFORE, "{act: grant-leave, meeting: 2026-12-03, who: vice.urban}");
    office.does("clerk", ON_THE_DAY, roll("mayor, vice.civil", "finance, 区审计局"));
    assertThat(office.does("mayor", ON_THE_DAY, HOLD).notes()).isEmpty();
    var attendance = meetings().attendance(DATE).orElseThrow();
    assertThat(attendance.chair()).isEqualTo("mayor");
    assertThat(attendance.present()).containsExactly("mayor", "vice.civil");
    assertThat(attendance.excused()).containsExactly("vice.urban");
    assertThat(attendance.absent()).containsExactly("vice.executive", "reform", "education");
    assertThat(attendance.observers()).containsExactly("finance", "audit");

    office.does(
        "clerk",
        ON_THE_DAY,
        "{act: record-view, topic: %s, unit: 区财政局, text: 同意}".formatted(ALLOWANCE));
    var decided =
        office.does(
            "mayor",
            ON_THE_DAY,
            "{act: decide, meeting: 2026-12-03, topic: %s, decision: 原则通过, revise: 完善措施, items: [{text: 修改后印发, lead: 区民政局, with: [finance, 区财政局], due: 2026-12-31}]}"
                .formatted(ALLOWANCE));
    assertThat(decided.notes()).isEmpty();
    office.does(
        "mayor",
        ON_THE_DAY,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 暂不作出决定, reason: 意见分歧较大}"
            .formatted(HEATING));

    var decisions = meetings().decisions(DATE);
    assertThat(decisions).extracting(Decision::title).containsExactly(ALLOWANCE, HEATING);
    assertThat(decisions.getFirst().items())
        .containsExactly(
            new Decision.Item(
                "修改后印发",
                "civil-affairs",
                List.of("finance"),
                Optional.of(LocalDate.of(2026, 12, 31))));
    assertThat(topics().find(allowance)).map(Topic::state).contains(TopicState.DECIDED);
    assertThat(topics().find(heating)).map(Topic::state).contains(TopicState.DEFERRED);
    assertThat(meetings().open()).extracting(Meeting::state).containsExactly(Meeting.State.HELD);

    var again = office.handsIn("housing", "2026-12-10", HEATING);
    assertThat(topics().past(again).map(PutOff::inWords)).contains("2026年12月3日会议暂不作出决定：意见分歧较大");
    assertThat(topics().past(allowance)).isEmpty();
    assertThat(topics().putOff("housing", LocalDate.of(2026, 12, 10))).hasSize(1);
    assertThat(topics().putOff("housing", LocalDate.of(2026, 12, 17))).isEmpty();
  }

  @Test
  void refusesStepsOutOfOrderByTheWrongPersonOrWithoutAnAcceptedSubmission() {
    office.handsIn("housing", DAY, HEATING);
    office.handsIn("civil-affairs", DAY, ALLOWANCE, Office.card("office", false), Verdict.HELD);

    assertThat(rules(office.refused("director", BEFORE, step("director", HEATING))))
        .containsExactly("R6.1");
    assertThat(rules(office.refused("finance", BEFORE, step("office", HEATING))))
        .containsExactly("R6.1");
    assertThat(rules(office.refused("clerk", BEFORE, step("office", ALLOWANCE))))
        .containsExactly("R6.1");
    assertThat(rules(office.refused("clerk", BEFORE, step("office", "没有的议题"))))
        .containsExactly("R4.1");
    office.does("clerk", BEFORE, step("office", HEATING));
    assertThat(rules(office.refused("clerk", BEFORE, step("office", HEATING))))
        .containsExactly("R6.1");
    office.does("director", BEFORE, step("director", HEATING));
    assertThat(office.refused("vice.civil", BEFORE, step("vice", HEATING)).getFirst().fix())
        .contains("区住房和城乡建设局");
    office.does("vice.urban", BEFORE, step("vice", HEATING));
    assertThat(rules(office.refused("mayor", BEFORE, agenda(HEATING)))).containsExactly("R4.1");
    office.does("mayor", BEFORE, step("mayor", HEATING));
    assertThat(office.does("mayor", BEFORE, agenda(HEATING)).notes())
        .extracting(Finding::rule)
        .containsExactly("R9.1");
  }

  @Test
  void returnsATopicTellsTheUnitAndBeginsAnew() {
    office.handsIn("housing", DAY, HEATING);
    office.does("clerk", BEFORE, step("office", HEATING));
    office.does(
        "director",
        BEFORE,
        "{act: approve-topic, topic: %s, step: director, verdict: return, note: 补充测算}"
            .formatted(HEATING));

    assertThat(office.bean(Notices.class).posted("议题审核/"))
        .extracting(
            posted -> posted.notice().recipient(),
            posted -> posted.notice().body().contains("补充测算"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("housing", true));
    assertThat(office.refused("director", BEFORE, step("director", HEATING))).hasSize(1);
    office.confirms("vice.urban", HEATING);
  }

  @Test
  void lapsesApprovalsWhenThePapersAreHandedInAnew() {
    office.handsIn("housing", DAY, HEATING);
    office.confirms("vice.urban", HEATING);
    var topic = office.handsIn("housing", DAY, HEATING);

    assertThat(topics().find(topic)).map(Topic::state).contains(TopicState.HANDED_IN);
    assertThat(office.refused("mayor", BEFORE, agenda(HEATING)).getFirst().observed())
        .contains("失效");
  }

  @Test
  void keepsTheAgendaToConfirmedTopicsOfThisMeetingEachOnce() {
    confirmed(HEATING);
    office.handsIn("housing", "2026-12-10", ALLOWANCE);

    var findings = office.refused("mayor", BEFORE, agenda(HEATING, HEATING, ALLOWANCE, "没有的议题"));

    assertThat(findings).extracting(Finding::rule).containsOnly("R9.1");
    assertThat(findings)
        .extracting(Finding::observed)
        .anyMatch(text -> text.contains("重复"))
        .anyMatch(text -> text.contains("2026-12-10"))
        .anyMatch(text -> text.contains("没有这个议题"));
    assertThat(rules(office.refused("clerk", BEFORE, agenda(HEATING)))).containsExactly("R9.1");
    assertThat(meetings().agenda(DATE)).isEmpty();
  }

  @Test
  void makesANewVersionOnlyWhenTheAgendaChangesAndTellsEveryoneOnceOfEach() {
    confirmed(HEATING);
    office.handsIn("civil-affairs", DAY, ALLOWANCE);
    office.confirms("vice.civil", ALLOWANCE);
    office.does("mayor", BEFORE, agenda(HEATING));
    var first = notices("会议通知/").size();
    office.does("mayor", BEFORE, agenda(HEATING));
    assertThat(meetings().agenda(DATE)).map(Agenda::version).contains(1);
    assertThat(notices("会议通知/"))
        .hasSize(first)
        .contains("mayor", "housing", "education", "finance");

    office.does("mayor", BEFORE, agenda(ALLOWANCE));
    assertThat(meetings().agenda(DATE)).map(Agenda::version).contains(2);
    assertThat(notices("会议通知/2026-12-03/v2/")).contains("civil-affairs").doesNotContain("housing");
    assertThat(topics().titled(HEATING, Optional.empty()))
        .extracting(Topic::state)
        .containsExactly(TopicState.CONFIRMED);
    assertThat(calls().unconfirmed(DATE))
        .contains("civil-affairs", "mayor")
        .doesNotContain("housing");
    office.does("civil-affairs", BEFORE, "{act: acknowledge, meeting: 2026-12-03}");
    assertThat(calls().unconfirmed(DATE)).contains("mayor").doesNotContain("civil-affairs");
    assertThat(rules(office.refused("justice", BEFORE, "{act: acknowledge, meeting: 2026-12-03}")))
        .containsExactly("R12.1");
  }

  @Test
  void plansMinutesForTheMeetingAndItsTopicsWithoutTouchingTheFixedAgenda() {
    var heating = confirmed(HEATING);
    var allowance = office.handsIn("civil-affairs", DAY, ALLOWANCE);
    assertThat(planned()).isEqualTo(new PlannedTime(0, Map.of()));

    assertThat(
            office
                .does("clerk", BEFORE, plan("minutes: 60", part(HEATING, 15), part(ALLOWANCE, 20)))
                .notes())
        .isEmpty();
    assertThat(planned()).isEqualTo(new PlannedTime(60, Map.of(heating, 15, allowance, 20)));

    office.does("mayor", BEFORE, agenda(HEATING));
    var notices = notices("会议通知/").size();
    assertThat(office.does("director", BEFORE, plan("minutes: 30", part(HEATING, 45))).notes())
        .extracting(Finding::rule, Finding::severity, Finding::observed)
        .containsExactly(tuple("R9.1", Severity.WARN, "各议题计划时长合计45分钟，超出15分钟"));
    assertThat(meetings().agenda(DATE)).map(Agenda::version).contains(1);
    assertThat(notices("会议通知/")).hasSize(notices);

    office.does("clerk", BEFORE, plan("minutes: 0", part(HEATING, 0)));
    assertThat(planned()).isEqualTo(new PlannedTime(0, Map.of(allowance, 20)));
  }

  @Test
  void plansNoMinutesThatNobodyCouldMean() {
    confirmed(HEATING);

    for (var asked :
        List.of(
            "{act: plan-minutes, meeting: 2026-12-03}",
            "{act: plan-minutes, meeting: 2026-12-03, topics: [关于冬季供热保障的汇报]}",
            "{act: plan-minutes, meeting: 2026-12-03, minute: 60}",
            plan("minutes: -1"),
            plan("minutes: 1441"),
            plan("minutes: 一小时"),
            plan("minutes: 60", part(HEATING, 481)),
            plan("minutes: 60", part("没有的议题", 10)),
            plan("minutes: 60", part(HEATING, 10), part(HEATING, 20)),
            plan("minutes: 60", "{topic: %s}".formatted(HEATING)),
            plan("minutes: 60", "{topic: %s, minutes: 10, hours: 1}".formatted(HEATING)))) {
      assertThat(office.refused("clerk", BEFORE, asked)).as(asked).isNotEmpty();
    }
    assertThat(office.refused("mayor", BEFORE, plan("minutes: 60"))).isNotEmpty();
    assertThat(office.refused("housing", BEFORE, plan("minutes: 60"))).isNotEmpty();
    assertThat(planned()).isEqualTo(new PlannedTime(0, Map.of()));

    office.does("housing", BEFORE, "{act: withdraw-topic, topic: %s}".formatted(HEATING));
    assertThat(office.refused("clerk", BEFORE, plan("minutes: 60", part(HEATING, 10))))
        .extracting(Finding::observed)
        .containsExactly("议题已撤回");
    office.does("mayor", BEFORE, "{act: cancel-meeting, meeting: 2026-12-03, reason: 防汛}");
    assertThat(rules(office.refused("clerk", BEFORE, plan("minutes: 60"))))
        .containsExactly("R12.1");
  }

  private static String plan(String whole, String... topics) {
    return "{act: plan-minutes, meeting: 2026-12-03, %s, topics: [%s]}"
        .formatted(whole, String.join(", ", topics));
  }

  private static String part(String title, int minutes) {
    return "{topic: %s, minutes: %d}".formatted(title, minutes);
  }

  private PlannedTime planned() {
    return office.bean(Convening.class).plannedTime(DATE);
  }

  @Test
  void changesObserversOnlyWithAReasonForLeavingOneOut() {
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));

    assertThat(
            rules(
                office.refused(
                    "clerk",
                    BEFORE,
                    "{act: change-observers, meeting: 2026-12-03, remove: [区审计局]}")))
        .containsExactly("R3.5");
    assertThat(
            rules(
                office.refused(
                    "clerk", BEFORE, "{act: change-observers, meeting: 2026-12-03, add: [区外星局]}")))
        .containsExactly("R3.6");
    office.does(
        "clerk",
        BEFORE,
        "{act: change-observers, meeting: 2026-12-03, remove: [区审计局], add: [justice], reason: 议题无关}");

    assertThat(meetings().agenda(DATE)).map(Agenda::version).contains(2);
    assertThat(meetings().agenda(DATE))
        .map(Agenda::observers)
        .contains(List.of("reform", "finance", "justice"));
  }

  @Test
  void isHeldOnlyWithAgendaRollChairAndQuorum() {
    assertThat(rules(office.refused("mayor", ON_THE_DAY, HOLD))).containsExactly("R9.1", "R12.2");
    assertThat(rules(office.refused("clerk", ON_THE_DAY, roll("mayor", ""))))
        .containsExactly("R9.1");
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    assertThat(rules(office.refused("mayor", ON_THE_DAY, HOLD))).containsExactly("R12.2");
    assertThat(rules(office.refused("clerk", ON_THE_DAY, roll("mayor, nobody", "finance, 区外星局"))))
        .containsExactly("R12.2", "R3.6");

    office.does(
        "clerk", ON_THE_DAY, roll("mayor, mayor, director, civil-affairs", "finance, audit"));
    var short_ = office.refused("mayor", ON_THE_DAY, HOLD);
    assertThat(rules(short_)).containsExactly("R3.3");
    assertThat(short_.getFirst().severity()).isEqualTo(Severity.HOLD);
    assertThat(meetings().find(DATE)).map(Meeting::state).contains(Meeting.State.AGENDA_FIXED);
    assertThat(rules(office.refused("clerk", ON_THE_DAY, HOLD))).containsExactly("R3.1");

    office.does("clerk", ON_THE_DAY, roll("vice.civil, vice.urban", ""));
    assertThat(rules(office.refused("mayor", ON_THE_DAY, HOLD))).containsExactly("R3.1");
    office.does("clerk", ON_THE_DAY, roll("mayor, vice.urban", ""));
    office.does("mayor", ON_THE_DAY, HOLD);
    assertThat(rules(office.refused("mayor", ON_THE_DAY, HOLD))).containsExactly("R9.1");
  }

  @Test
  void isHeldWithoutAQuorumOnlyForTheConvenersWrittenReason() {
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    office.does("clerk", ON_THE_DAY, roll("mayor", ""));

    assertThat(rules(office.refused("director", ON_THE_DAY, override("抗洪抢险"))))
        .containsExactly("R3.3");
    assertThat(rules(office.refused("mayor", ON_THE_DAY, override("''")))).containsExactly("R3.3");
    office.does("mayor", ON_THE_DAY, override("抗洪抢险"));
    assertThat(office.does("mayor", ON_THE_DAY, HOLD).notes())
        .extracting(Finding::rule)
        .containsExactly("R3.3");
    assertThat(meetings().attendance(DATE)).flatMap(Attendance::quorumOverride).contains("抗洪抢险");
  }

  @Test
  void letsOnlyTheExecutiveViceMayorConveneAndOnlyThatMeeting() {
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    office.does("clerk", ON_THE_DAY, roll("vice.executive, vice.urban", ""));
    assertThat(rules(office.refused("vice.executive", ON_THE_DAY, HOLD))).containsExactly("R3.1");
    assertThat(rules(office.refused("mayor", BEFORE, delegation("vice.civil", "出差"))))
        .containsExactly("R3.2");
    assertThat(rules(office.refused("mayor", BEFORE, delegation("vice.executive", "''"))))
        .containsExactly("R3.2");
    assertThat(rules(office.refused("director", BEFORE, delegation("vice.executive", "出差"))))
        .containsExactly("R3.2");
    assertThat(
            rules(office.refused("mayor", "2026-12-04T09:00", delegation("vice.executive", "出差"))))
        .containsExactly("R3.2");
    office.does("mayor", BEFORE, delegation("vice.executive", "出差"));
    office.does("vice.executive", ON_THE_DAY, HOLD);
    assertThat(meetings().attendance(DATE)).map(Attendance::excused).contains(List.of("mayor"));
    assertThat(meetings().attendance(DATE)).map(Attendance::chair).contains("vice.executive");
    office.does("vice.executive", ON_THE_DAY, decide(HEATING, "decision: 通过"));

    office.handsIn("civil-affairs", "2026-12-10", ALLOWANCE);
    office.confirms("vice.civil", ALLOWANCE);
    office.does("mayor", BEFORE, agenda(ALLOWANCE).replace(DAY, "2026-12-10"));
    office.does(
        "clerk", "2026-12-10T09:00", roll("mayor, vice.executive", "").replace(DAY, "2026-12-10"));
    assertThat(
            rules(
                office.refused(
                    "vice.executive", "2026-12-10T09:00", HOLD.replace(DAY, "2026-12-10"))))
        .containsExactly("R3.1");
    office.does("mayor", "2026-12-10T09:00", HOLD.replace(DAY, "2026-12-10"));
    assertThat(
            rules(
                office.refused(
                    "vice.executive",
                    "2026-12-10T10:00",
                    decide(ALLOWANCE, "decision: 通过").replace(DAY, "2026-12-10"))))
        .containsExactly("R14.3");
  }

  @Test
  void decidesOnlyWhatIsOnTheAgendaOfAMeetingThatIsHeld() {
    confirmed(HEATING);
    office.handsIn("civil-affairs", DAY, ALLOWANCE);
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过"))))
        .containsExactly("R14.3");
    office.does("mayor", BEFORE, agenda(HEATING));
    office.does("clerk", ON_THE_DAY, roll("mayor, vice.urban", ""));
    office.does("mayor", ON_THE_DAY, HOLD);

    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(ALLOWANCE, "decision: 通过"))))
        .containsExactly("R9.1");
    assertThat(rules(office.refused("director", ON_THE_DAY, decide(HEATING, "decision: 通过"))))
        .containsExactly("R14.3");
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 多数同意"))))
        .containsExactly("R2.1");
    assertThat(
            rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过, votes: 5比3"))))
        .containsExactly("R2.1");
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 不予通过"))))
        .containsExactly("R15.1");
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 原则通过"))))
        .containsExactly("R14.3");
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 其他"))))
        .containsExactly("R14.3");
    assertThat(
            rules(
                office.refused(
                    "mayor",
                    ON_THE_DAY,
                    decide(HEATING, "decision: 通过, items: [{text: 落实, lead: 区外星局}]"))))
        .containsExactly("R18.1");
    assertThat(
            rules(
                office.refused(
                    "mayor", ON_THE_DAY, decide(HEATING, "decision: 通过, items: [{text: 落实}]"))))
        .containsExactly("R18.1");
    assertThat(
            rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过, result: 好"))))
        .containsExactly("R14.3");
    assertThat(office.does("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过")).notes())
        .extracting(Finding::rule)
        .containsExactly("R14.2", "R18.1");
    office.does("mayor", ON_THE_DAY, decide(HEATING, "decision: 不通过, reason: 论证不充分或者有遗漏"));
    assertThat(meetings().decisions(DATE))
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.REJECTED);

    database.inTransaction(() -> meetings().minutesIssued(DATE, DATE.atTime(18, 0)));
    assertThat(rules(office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过"))))
        .containsExactly("R17.2");
  }

  @Test
  void defersAMajorTopicWhoseViceMayorIsNotThere() {
    office.handsIn("housing", DAY, HEATING, Office.card("office", true), Verdict.ACCEPTED);
    office.confirms("vice.urban", HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    office.does("clerk", ON_THE_DAY, roll("mayor, vice.civil", ""));

    assertThat(office.does("mayor", ON_THE_DAY, HOLD).notes())
        .extracting(Finding::rule)
        .containsExactly("R3.4");
    var refused = office.refused("mayor", ON_THE_DAY, decide(HEATING, "decision: 通过"));
    assertThat(rules(refused)).containsExactly("R3.4");
    assertThat(refused.getFirst().severity()).isEqualTo(Severity.HOLD);
    office.does("mayor", ON_THE_DAY, decide(HEATING, "decision: 暂不作出决定, reason: 其他：分管领导未到会"));
  }

  @Test
  void movesWithItsAgendaAndIsStillFoundUnderItsFormerDay() {
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    office.handsIn("housing", "2026-12-10", "另一次会议的议题");

    assertThat(
            rules(
                office.refused(
                    "clerk", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-05}")))
        .containsExactly("R3.1");
    assertThat(
            rules(
                office.refused(
                    "mayor", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-10}")))
        .containsExactly("R11.2");
    assertThat(
            office.refused(
                "mayor", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-11-20}"))
        .extracting(Finding::rule, Finding::observed)
        .containsExactly(tuple("R11.2", "新的日期2026年11月20日已经过去"));
    office.does("mayor", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-05}");

    var to = LocalDate.of(2026, 12, 5);
    assertThat(meetings().presentDate(DATE)).isEqualTo(to);
    assertThat(meetings().agenda(DATE)).map(Agenda::meeting).contains(to);
    assertThat(meetings().agenda(to)).map(Agenda::version).contains(2);
    assertThat(topics().titled(HEATING, Optional.of(DATE)))
        .extracting(Topic::meeting)
        .containsExactly(to);
    assertThat(notices("会议改期/")).contains("mayor", "housing");
    assertThat(notices("会议通知/2026-12-05/v2/")).contains("mayor", "housing");
    assertThat(
            rules(
                office.refused(
                    "clerk", BEFORE, "{act: move-meeting, meeting: 2026-12-10, to: 2026-12-03}")))
        .containsExactly("R11.2");
    office.does("mayor", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-03}");
    assertThat(meetings().presentDate(to)).isEqualTo(DATE);
  }

  @Test
  void isCancelledByTheConvenerWithAReason() {
    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    assertThat(
            rules(
                office.refused(
                    "clerk", BEFORE, "{act: cancel-meeting, meeting: 2026-12-03, reason: 无}")))
        .containsExactly("R3.1");
    assertThat(rules(office.refused("mayor", BEFORE, "{act: cancel-meeting, meeting: 2026-12-03}")))
        .containsExactly("R3.1");
    office.does("mayor", BEFORE, "{act: cancel-meeting, meeting: 2026-12-03, reason: 防汛}");

    assertThat(meetings().open()).isEmpty();
    assertThat(notices("会议取消/")).contains("mayor", "housing");
    assertThat(rules(office.refused("mayor", BEFORE, agenda(HEATING)))).containsExactly("R12.1");
  }

  @Test
  void isMovedAndCancelledByItsDelegateAloneAmongTheViceMayors() {
    confirmed(HEATING);
    office.handsIn("housing", "2026-12-10", "另一次会议的议题");
    office.does(
        "mayor",
        BEFORE,
        "{act: delegate-convener, meeting: 2026-12-03, to: vice.executive, reason: 外出}");
    var cancel = "{act: cancel-meeting, meeting: %s, reason: 防汛}";

    assertThat(office.refused("vice.civil", BEFORE, cancel.formatted("2026-12-03")))
        .extracting(Finding::rule, Finding::observed)
        .containsExactly(tuple("R3.1", "丙副区长（副区长）不是本次会议的召集人"));
    assertThat(rules(office.refused("vice.executive", BEFORE, cancel.formatted("2026-12-10"))))
        .containsExactly("R3.1");
    office.does(
        "vice.executive", BEFORE, "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-04}");
    office.does("vice.executive", BEFORE, cancel.formatted("2026-12-04"));

    assertThat(meetings().open())
        .extracting(Meeting::date)
        .containsExactly(LocalDate.of(2026, 12, 10));
    assertThat(notices("会议取消/")).contains("housing");
  }

  @Test
  void withdrawsATopicForItsUnitAndFromAFixedAgendaOnlyForTheMayor() {
    confirmed(HEATING);
    assertThat(
            rules(
                office.refused(
                    "finance", BEFORE, "{act: withdraw-topic, topic: %s}".formatted(HEATING))))
        .containsExactly("R4.1");
    office.does("mayor", BEFORE, agenda(HEATING));
    assertThat(
            rules(
                office.refused(
                    "housing", BEFORE, "{act: withdraw-topic, topic: %s}".formatted(HEATING))))
        .containsExactly("R4.1");
    office.does("mayor", BEFORE, "{act: withdraw-topic, topic: %s, reason: 暂缓}".formatted(HEATING));

    assertThat(meetings().agenda(DATE)).isEmpty();
    assertThat(topics().of(DATE)).extracting(Topic::state).containsExactly(TopicState.WITHDRAWN);
    assertThat(rules(office.refused("clerk", BEFORE, step("office", HEATING))))
        .containsOnly("R6.1");
  }

  @Test
  void asksForTheMeetingWhereTwoHaveTheSameTitle() {
    office.handsIn("housing", DAY, HEATING);
    office.handsIn("housing", "2026-12-10", HEATING);

    var ambiguous = office.refused("clerk", BEFORE, step("office", HEATING));
    assertThat(ambiguous.getFirst().observed()).contains("2026年12月3日").contains("2026年12月10日");
    office.does(
        "clerk",
        BEFORE,
        "{act: approve-topic, topic: %s, meeting: 2026-12-10, step: office, verdict: agree}"
            .formatted(HEATING));
  }

  @Test
  void grantsLeaveOnlyToWhoAskedForIt() {
    assertThat(
            rules(
                office.refused(
                    "mayor", BEFORE, "{act: grant-leave, meeting: 2026-12-03, who: vice.civil}")))
        .containsExactly("R12.2");
    assertThat(
            rules(
                office.refused(
                    "vice.urban",
                    BEFORE,
                    "{act: ask-leave, meeting: 2026-12-03, who: vice.civil, reason: 事假}")))
        .containsExactly("R12.2");
    assertThat(
            rules(
                office.refused(
                    "vice.civil",
                    BEFORE,
                    "{act: ask-leave, meeting: 2026-12-03, who: vice.civil}")))
        .containsExactly("R12.2");
    office.does("vice.civil", BEFORE, "{act: ask-leave, meeting: 2026-12-03, reason: 事假}");
    assertThat(
            rules(
                office.refused(
                    "director",
                    BEFORE,
                    "{act: grant-leave, meeting: 2026-12-03, who: vice.civil}")))
        .containsExactly("R12.2");
    office.does(
        "mayor", BEFORE, "{act: refuse-leave, meeting: 2026-12-03, who: vice.civil, reason: 须到会}");
    office.does("finance", BEFORE, "{act: ask-leave, meeting: 2026-12-03, who: 区财政局, reason: 事假}");
    office.does("mayor", BEFORE, "{act: grant-leave, meeting: 2026-12-03, who: finance}");

    confirmed(HEATING);
    office.does("mayor", BEFORE, agenda(HEATING));
    office.does("clerk", ON_THE_DAY, roll("mayor, vice.urban", "audit, reform, education"));
    assertThat(meetings().attendance(DATE)).map(Attendance::excused).contains(List.of("finance"));
    assertThat(meetings().attendance(DATE))
        .map(Attendance::absent)
        .contains(List.of("vice.executive", "vice.civil"));
  }

  private static final String HOLD = "{act: hold-meeting, meeting: 2026-12-03}";

  private TopicId confirmed(String title) {
    var topic = office.handsIn("housing", DAY, title);
    office.confirms("vice.urban", title);
    return topic;
  }

  private static String agenda(String... titles) {
    return "{act: fix-agenda, meeting: 2026-12-03, time: \"09:00\", place: 区政府三楼会议室, topics: [%s]}"
        .formatted(String.join(", ", titles));
  }

  private static String step(String step, String title) {
    return "{act: approve-topic, topic: %s, step: %s, verdict: agree}".formatted(title, step);
  }

  private static String roll(String present, String observers) {
    return "{act: record-attendance, meeting: 2026-12-03, present: [%s], observers: [%s]}"
        .formatted(present, observers);
  }

  private static String override(String reason) {
    return "{act: override-quorum, meeting: 2026-12-03, reason: %s}".formatted(reason);
  }

  private static String delegation(String to, String reason) {
    return "{act: delegate-convener, meeting: 2026-12-03, to: %s, reason: %s}"
        .formatted(to, reason);
  }

  private static String decide(String title, String rest) {
    return "{act: decide, meeting: 2026-12-03, topic: %s, %s}".formatted(title, rest);
  }

  private List<String> notices(String prefix) {
    return office.bean(Notices.class).posted(prefix).stream()
        .map(posted -> posted.notice().recipient())
        .toList();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private Topics topics() {
    return office.bean(Topics.class);
  }

  private MeetingCalls calls() {
    return office.bean(MeetingCalls.class);
  }

  private Meetings meetings() {
    return office.bean(Meetings.class);
  }
}
