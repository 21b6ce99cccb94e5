package io.huiji.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.document.Blanks;
import io.huiji.meeting.Convening.LeaveState;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.minutes.Comparison.Weight;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.rules.Finding;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.TestDatabase;
import io.huiji.view.meeting.AgendaViews;
import io.huiji.view.meeting.CallViews;
import io.huiji.view.meeting.CallsView;
import io.huiji.view.meeting.CopyLine;
import io.huiji.view.meeting.MeetingLine;
import io.huiji.view.meeting.MeetingViews;
import io.huiji.view.meeting.PacketViews;
import io.huiji.view.meeting.PlannedMinutes;
import io.huiji.view.meeting.RoomViews;
import io.huiji.view.meeting.TopicLine;
import io.huiji.view.minutes.MinutesLine;
import io.huiji.view.minutes.MinutesViews;
import io.huiji.view.today.TodayView.Called;
import io.huiji.view.today.TodayView.Next;
import io.huiji.view.today.TodayView.Seat;
import io.huiji.view.today.TodayViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// One meeting on one office, seen at each stage by those whom it concerns and those whom not.
@TestInstance(Lifecycle.PER_CLASS)
class MeetingAndMinutesAsSeenTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final LocalDate NO_DAY = LocalDate.of(2026, 12, 4);
  private static final String BEFORE = "2026-12-01T10:00";
  private static final String DURING = "2026-12-03T09:00";
  private static final String AFTER = "2026-12-03T11:00";
  private static final String NIGHT = "2026-12-03T23:00";
  private static final String NEXT = "2026-12-04T09:00";
  private static final String ALLOWANCE = "关于提高城乡低保标准的汇报";
  private static final String HEATING = "关于冬季供热保障的汇报";

  private Path folder;
  private TestDatabase database;
  private Office office;

  // a field is not filled in yet before all tests
  @BeforeAll
  void open(@TempDir Path folder) {
    this.folder = folder;
    database = Engine.H2.fresh();
    office = Office.sample(database, folder, new PretendConverter());
  }

  @AfterAll
  void close() {
    office.close();
    database.close();
  }

  @Test
  void isSeenByEachAsFarAsItConcernsHim() throws IOException {
    aUnitSeesItsOwnTopicsAlone();
    theBoardOffersAnOrderAndKeepsWhatWasProposed();
    noticesAreToldToWhomTheyWereSent();
    leaveIsAskedGrantedAndSeen();
    copiesAreSignedForCountedAndLost();
    theRoomShowsTheLightsAndWhatWasDecided();
    editedMinutesAreComparedBeforeTheyHold();
    issuedMinutesAreForTheirListAndExcerptsForTheirUnit();
  }

  private void aUnitSeesItsOwnTopicsAlone() {
    office.handsIn("civil-affairs", "2026-12-03", ALLOWANCE);
    office.handsIn("housing", "2026-12-03", HEATING);
    var views = office.bean(MeetingViews.class);

    assertThat(views.find(DAY, actor("clerk")).orElseThrow().topics()).hasSize(2);
    assertThat(views.find(DAY, actor("civil-affairs")).orElseThrow().topics())
        .extracting(TopicLine::title)
        .containsExactly(ALLOWANCE);
    assertThat(views.find(DAY, actor("town.north"))).isEmpty();
    assertThat(views.find(DAY, actor("operator"))).isEmpty();
    assertThat(views.find(NO_DAY, actor("mayor"))).isEmpty();
    assertThat(views.all(actor("town.north"))).isEmpty();
    assertThat(views.all(actor("housing"))).extracting(MeetingLine::topics).containsExactly(1);
  }

  private void theBoardOffersAnOrderAndKeepsWhatWasProposed() {
    office.confirms("vice.urban", HEATING);
    office.confirms("vice.civil", ALLOWANCE);
    var boards = office.bean(AgendaViews.class);
    assertThat(boards.board(DAY, actor("civil-affairs"))).isEmpty();
    var suggested = boards.board(DAY, actor("clerk")).orElseThrow();
    assertThat(suggested.stage()).isEqualTo("suggested");
    assertThat(suggested.listed()).hasSize(2);

    does("clerk", BEFORE, "{act: draft-agenda, meeting: 2026-12-03, topics: [%s]}", HEATING);

    var drafted = boards.board(DAY, actor("director")).orElseThrow();
    assertThat(drafted.version()).isNotEqualTo(suggested.version());
    assertThat(drafted.waiting()).extracting(TopicLine::title).containsExactly(ALLOWANCE);
    does(
        "clerk",
        BEFORE,
        "{act: plan-minutes, meeting: 2026-12-03, minutes: 40, topics: [{topic: %s, minutes: 15}]}",
        HEATING);
    var planned = boards.board(DAY, actor("clerk")).orElseThrow();
    assertThat(planned.minutes()).isEqualTo(new PlannedMinutes(40, 15, 0));
    assertThat(planned.version()).isNotEqualTo(drafted.version());
    does("director", BEFORE, "{act: review-agenda, meeting: 2026-12-03, topics: [%s]}", HEATING);
    fix(HEATING);
    theSheetCallsAUnitThatTheAgendaConcerns();
    fix(ALLOWANCE + ", " + HEATING);
    assertThat(next("civil-affairs").called()).isPresent();
    var fixed = boards.board(DAY, actor("mayor")).orElseThrow();
    assertThat(fixed.fixed().orElseThrow().version()).isEqualTo(2);
    assertThat(fixed.stages())
        .extracting(stage -> stage.stage())
        .containsExactly("draft", "review", "fixed", "fixed");
    assertThat(boards.versions(DAY, actor("mayor"))).hasSize(2);
    assertThat(boards.versions(DAY, actor("housing"))).isEmpty();
  }

  /// The agenda is fixed without the topic of the other, which knows of the meeting all the same.
  private void theSheetCallsAUnitThatTheAgendaConcerns() {
    assertThat(next("housing").called()).contains(new Called(LocalTime.of(9, 0), "三楼会议室"));
    assertThat(next("housing").seats()).extracting(Seat::title).containsExactly(HEATING);
    assertThat(next("civil-affairs").topics()).isOne();
    assertThat(next("civil-affairs").called()).isEmpty();
    assertThat(next("civil-affairs").seats()).isEmpty();
    assertThat(next("clerk").called()).as("who prepares it").isPresent();
  }

  private Next next(String user) {
    return office
        .at(BEFORE, () -> office.bean(TodayViews.class).of(actor(user)))
        .next()
        .orElseThrow();
  }

  private void noticesAreToldToWhomTheyWereSent() {
    var calls = office.bean(CallViews.class);
    var all = calls.calls(DAY, actor("clerk")).orElseThrow();
    assertThat(all.ofNow()).extracting(CallsView.Call::version).containsOnly(2);
    var own = calls.calls(DAY, actor("housing")).orElseThrow();
    assertThat(own.calls()).extracting(CallsView.Call::recipient).containsOnly("区住房和城乡建设局");
    assertThat(own.calls().getLast().body()).contains(HEATING).doesNotContain(ALLOWANCE);
    assertThat(own.waitsForMe()).isTrue();

    does("housing", BEFORE, "{act: acknowledge, meeting: 2026-12-03}");

    assertThat(calls.calls(DAY, actor("housing")).orElseThrow().waitsForMe()).isFalse();
    assertThat(calls.calls(DAY, actor("clerk")).orElseThrow().unconfirmed())
        .hasSize(all.unconfirmed().size() - 1);
    assertThat(calls.calls(DAY, actor("town.north"))).isEmpty();

    fix(ALLOWANCE);
    assertThat(calls.calls(DAY, actor("housing")).orElseThrow().calls().getLast().body())
        .contains("不必到会");
    fix(ALLOWANCE + ", " + HEATING);
  }

  private void leaveIsAskedGrantedAndSeen() {
    does("vice.urban", BEFORE, "{act: ask-leave, meeting: 2026-12-03, reason: 外出开会}");
    var calls = office.bean(CallViews.class);
    assertThat(calls.leave(DAY, actor("mayor")).orElseThrow().waiting()).isEqualTo(1);
    assertThat(calls.leave(DAY, actor("civil-affairs")).orElseThrow().lines()).isEmpty();

    does("mayor", BEFORE, "{act: grant-leave, meeting: 2026-12-03, who: vice.urban}");

    assertThat(calls.leave(DAY, actor("vice.urban")).orElseThrow().lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo(LeaveState.GRANTED);
              assertThat(line.answer()).startsWith("甲区长 12月1日");
            });
  }

  private void copiesAreSignedForCountedAndLost() {
    office.at("2026-12-02T23:00", () -> office.bean(Packets.class).assemble(DAY));
    var packets = office.bean(PacketViews.class);
    assertThat(packets.packet(DAY, actor("housing")).orElseThrow())
        .satisfies(
            packet -> {
              assertThat(packet.files()).isEmpty();
              assertThat(packet.issued()).isZero();
              assertThat(packet.own().orElseThrow().scope()).isEqualTo("议题二");
              assertThat(packet.topics()).hasSize(1);
            });
    assertThat(packets.ownCopy(DAY, actor("housing")).orElseThrow()).endsWith("城乡建设局.pdf");
    assertThat(packets.ownCopy(DAY, actor("town.north"))).isEmpty();
    assertThat(packets.copies(DAY, actor("housing")).orElseThrow().copies()).hasSize(1);
    var before = packets.copies(DAY, actor("clerk")).orElseThrow();
    assertThat(before.unsigned()).isEqualTo(before.out()).isGreaterThan(2);

    does("clerk", DURING, "{act: hand-out-copies, meeting: 2026-12-03, copies: [1, 2, 3]}");
    assertThat(
            rules("clerk", DURING, "{act: hand-out-copies, meeting: 2026-12-03, copies: [3, 4]}"))
        .containsExactly("R16.1");
    assertThat(rules("clerk", DURING, "{act: hand-out-copies, meeting: 2026-12-03, copies: [99]}"))
        .containsExactly("R16.1");
    assertThat(
            rules("director", DURING, "{act: hand-out-copies, meeting: 2026-12-03, copies: [4]}"))
        .containsExactly("R16.1");
    does("clerk", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: [1]}");
    does("director", AFTER, "{act: declare-lost, meeting: 2026-12-03, copy: 2, report: 〔2026〕遗3号}");

    var after = packets.copies(DAY, actor("clerk")).orElseThrow();
    assertThat(after.out()).isEqualTo(before.out() - 2);
    assertThat(after.unsigned()).isEqualTo(before.unsigned() - 3);
    assertThat(line(after.copies(), 1).back()).contains("己经办");
    assertThat(line(after.copies(), 2).lost()).contains("〔2026〕遗3号");
    assertThat(line(after.copies(), 3).signed()).contains("丙副区长");
  }

  private static CopyLine line(List<CopyLine> copies, int number) {
    return copies.stream().filter(copy -> copy.number() == number).findFirst().orElseThrow();
  }

  private void theRoomShowsTheLightsAndWhatWasDecided() {
    var rooms = office.bean(RoomViews.class);
    assertThat(rooms.room(DAY, actor("housing"))).isEmpty();
    var empty = rooms.room(DAY, actor("clerk")).orElseThrow();
    assertThat(empty.expected()).isEqualTo(4);
    assertThat(empty.missing()).isEqualTo(2);
    assertThat(empty.reached()).isFalse();

    does(
        "clerk",
        DURING,
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil],"
            + " observers: [finance]}");
    does("mayor", DURING, "{act: hold-meeting, meeting: 2026-12-03}");
    does(
        "clerk",
        DURING,
        "{act: record-view, meeting: 2026-12-03, topic: %s, unit: finance, text: 资金有保障}",
        ALLOWANCE);
    decide(ALLOWANCE, "通过, items: [{text: 印发方案, lead: 区民政局, due: 2026-12-31}]");
    decide(HEATING, "暂不作出决定, reason: 论证不充分");

    var room = rooms.room(DAY, actor("clerk")).orElseThrow();
    assertThat(room.state()).isEqualTo(State.HELD);
    assertThat(room.reached()).isTrue();
    assertThat(room.decided()).isEqualTo(2);
    assertThat(room.corrigible()).isTrue();
    var allowance = room.topic(1).orElseThrow();
    assertThat(allowance.leader()).isEqualTo("丙副区长");
    assertThat(allowance.leaderHere()).isTrue();
    assertThat(allowance.views().getFirst().unit()).isEqualTo("区财政局");
    assertThat(room.topic(2).orElseThrow().leaderHere()).isFalse();
    assertThat(room.members().getLast().word(true)).isEqualTo("请假");
  }

  private void editedMinutesAreComparedBeforeTheyHold() throws IOException {
    var minutes = office.bean(MinutesViews.class);
    assertThat(minutes.find(DAY, actor("mayor")).orElseThrow().state()).isEqualTo("待拟稿");
    assertThat(minutes.find(DAY, actor("civil-affairs"))).isEmpty();
    assertThat(minutes.find(DAY, actor("archivist"))).isEmpty();
    does(
        "clerk",
        NEXT,
        "{act: set-distribution, meeting: 2026-12-03, copy-to: [finance], reason: 缩小范围}");
    office.at(NIGHT, () -> office.bean(Minutes.class).draftDue());
    approve("director", "director");
    var edited =
        Blanks.fill(
            minutes.draftFile(DAY, 1, actor("clerk")).orElseThrow(),
            Map.of("2026年12月31日前完成", "2026年12月20日前完成", "会议听取了", "会议认真听取了"));
    assertThat(minutes.draftFile(DAY, 1, actor("mayor"))).isEmpty();
    Files.write(folder.resolve("edited.docx"), edited);

    does("clerk", NEXT, "{act: upload-minutes, meeting: 2026-12-03, file: '%s'}", path("edited"));

    var before = minutes.find(DAY, actor("mayor")).orElseThrow();
    assertThat(before.state()).isEqualTo("待区长审定");
    assertThat(before.draft()).isEqualTo(1);
    assertThat(before.upload()).isPresent();
    var comparison = minutes.comparison(DAY, actor("clerk")).orElseThrow();
    assertThat(minutes.comparison(DAY, actor("finance"))).isEmpty();
    assertThat(comparison.toCheck()).isNotEmpty();
    assertThat(comparison.toCheck().getFirst().touches()).contains(Weight.DATE);
    assertThat(comparison.changes().size()).isGreaterThan(comparison.toCheck().size());
    var unread = "{act: adopt-minutes, meeting: 2026-12-03, upload: 1}";
    assertThat(rules("clerk", NEXT, unread)).containsExactly("R17.2");
    assertThat(rules("clerk", NEXT, unread.replace("upload: 1", "upload: 2, checked: [1, 2]")))
        .containsExactly("R17.2");

    var all = comparison.toCheck().stream().map(each -> each.number()).toList();
    var adopted =
        does(
            "clerk",
            NEXT,
            "{act: adopt-minutes, meeting: 2026-12-03, upload: 1, checked: %s}",
            all.toString());

    assertThat(adopted).singleElement().extracting(Finding::observed).asString().contains("失效");
    var after = minutes.find(DAY, actor("mayor")).orElseThrow();
    assertThat(after.state()).isEqualTo("待主任审核");
    assertThat(after.draft()).isEqualTo(2);
    assertThat(after.upload()).isEmpty();
    assertThat(after.approvals())
        .singleElement()
        .satisfies(a -> assertThat(a.standing()).isFalse());
    assertThat(
            rules(
                "clerk",
                NEXT,
                "{act: upload-minutes, meeting: 2026-12-03, file: '%s'}".formatted(path("edited"))))
        .containsExactly("R17.2");
  }

  private void issuedMinutesAreForTheirListAndExcerptsForTheirUnit() {
    approve("director", "director");
    approve("mayor", "mayor");
    var minutes = office.bean(MinutesViews.class);

    assertThat(minutes.find(DAY, actor("clerk")).orElseThrow().number()).isEqualTo("〔2026〕1号");
    var finance = minutes.find(DAY, actor("finance")).orElseThrow();
    assertThat(finance.whole()).isTrue();
    assertThat(finance.drafts()).isEmpty();
    assertThat(finance.issues().getFirst().sent()).isEmpty();
    assertThat(finance.excerpts()).isEmpty();
    var civil = minutes.find(DAY, actor("civil-affairs")).orElseThrow();
    assertThat(civil.whole()).isFalse();
    assertThat(civil.issues()).isEmpty();
    assertThat(civil.excerpts())
        .singleElement()
        .satisfies(
            excerpt -> {
              assertThat(excerpt.topic()).isEqualTo(1);
              assertThat(excerpt.record()).isPresent();
            });
    assertThat(minutes.find(DAY, actor("town.north"))).isEmpty();
    assertThat(minutes.all(actor("archivist")))
        .extracting(MinutesLine::whole)
        .containsExactly(true);
    assertThat(office.bean(RoomViews.class).room(DAY, actor("clerk")).orElseThrow().corrigible())
        .isFalse();
  }

  private Actor actor(String name) {
    return office.bean(Organisation.class).actor(name, DAY).orElseThrow();
  }

  private List<Finding> does(String user, String at, String yaml, Object... with) {
    return office.does(user, at, yaml.formatted(with)).notes();
  }

  private List<String> rules(String user, String at, String yaml) {
    return office.refused(user, at, yaml).stream().map(Finding::rule).distinct().toList();
  }

  private void fix(String titles) {
    does(
        "mayor",
        BEFORE,
        "{act: fix-agenda, meeting: 2026-12-03, time: '09:00', place: 三楼会议室, topics: [%s]}",
        titles);
  }

  private void decide(String topic, String decision) {
    does(
        "mayor",
        DURING,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: %s}",
        topic,
        decision);
  }

  private void approve(String user, String step) {
    does(user, NEXT, "{act: approve-minutes, meeting: 2026-12-03, step: %s, verdict: agree}", step);
  }

  private String path(String name) {
    return folder.resolve(name + ".docx").toString();
  }
}
