package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.packet.Packets.Copy;
import io.huiji.rules.Finding;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CopyActsTest {

  private static final String AFTER = "2026-12-03T11:00";
  private static final String CLOSE = "{act: close-meeting, meeting: 2026-12-03}";

  private final TestDatabase database;
  @TempDir Path folder;
  private PacketDesk desk;

  CopyActsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk = new PacketDesk(database, folder).withPapers().fixed();
    desk.night();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void registersOneNumberedCopyForEachRecipient() {
    assertThat(desk.state().copies().out())
        .containsExactly(
            new Copy(1, "甲区长"),
            new Copy(2, "乙副区长"),
            new Copy(3, "丙副区长"),
            new Copy(4, "丁副区长"),
            new Copy(5, "戊主任"),
            new Copy(6, "己经办"),
            new Copy(7, "区发展和改革局"),
            new Copy(8, "区财政局"),
            new Copy(9, "区审计局"),
            new Copy(10, "区民政局"),
            new Copy(11, "区教育局"),
            new Copy(12, "区住房和城乡建设局"));
    assertThat(desk.state().copies().issued()).isEqualTo(12);
  }

  @Test
  void givesAUnitOnlyThePartOfItsTopics() {
    var scopes =
        database
            .jdbc()
            .sql("select scope from packet_copies where recipient like 'unit:%' order by number")
            .query(String.class)
            .list();

    assertThat(scopes).containsExactly("全部材料", "全部材料", "全部材料", "议题一", "议题一、二", "议题二");
  }

  @Test
  void takesCopiesBack() {
    returned("1, 2, 3");

    assertThat(desk.state().copies().returned()).isEqualTo(3);
    assertThat(desk.state().copies().out()).hasSize(9).doesNotContain(new Copy(3, "丙副区长"));
  }

  @Test
  void refusesANumberThatIsNotOursAndNotesNoneOfThatLot() {
    var findings =
        desk.office.refused(
            "clerk", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: [1, 13]}");

    assertThat(findings).extracting(Finding::rule).containsExactly("R16.1");
    assertThat(findings).extracting(Finding::observed).containsExactly("登记簿上没有第13号");
    assertThat(desk.state().copies().returned()).isZero();
  }

  @Test
  void refusesACopyThatCameBackBefore() {
    returned("4");

    assertThat(
            desk.office.refused(
                "clerk", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: [4]}"))
        .extracting(Finding::observed)
        .containsExactly("第4号（丁副区长）已经收回");
  }

  @Test
  void leavesTheCountToTheClerk() {
    assertThat(
            desk.office.refused(
                "finance", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: [8]}"))
        .extracting(Finding::rule)
        .containsExactly("R16.1");
  }

  @Test
  void doesNotCloseWhileACopyIsOut() {
    desk.held();
    returned("1, 2, 3, 4, 5, 6, 7, 9, 10, 11");

    var findings = desk.office.refused("clerk", AFTER, CLOSE);

    assertThat(findings)
        .extracting(Finding::observed)
        .containsExactly("还有2份会议材料在外：第8号（区财政局）、第12号（区住房和城乡建设局）");
    assertThat(meetingState()).isEqualTo(State.HELD);
  }

  @Test
  void closesWhenTheLastCopyIsDeclaredLost() {
    desk.held();
    returned("1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12");
    desk.office.refused(
        "clerk", AFTER, "{act: declare-lost, meeting: 2026-12-03, copy: 8, report: 区保密2026-7}");
    desk.office.refused("director", AFTER, "{act: declare-lost, meeting: 2026-12-03, copy: 8}");

    desk.office.does(
        "director", AFTER, "{act: declare-lost, meeting: 2026-12-03, copy: 8, report: 区保密2026-7}");
    desk.office.does("clerk", AFTER, CLOSE);

    assertThat(meetingState()).isEqualTo(State.CLOSED);
    assertThat(desk.state().copies()).isEqualTo(new Packets.Copies(12, 11, java.util.List.of()));
  }

  @Test
  void doesNotCloseAMeetingThatWasNotHeld() {
    returned("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");

    assertThat(desk.office.refused("clerk", AFTER, CLOSE))
        .extracting(Finding::observed)
        .containsExactly("会议尚未召开");
  }

  @Test
  void countsTheCopiesOfTheVersionInForce() {
    returned("1, 2");
    desk.change(desk.allowance, "实施方案.docx", "pages=6");
    desk.night();

    assertThat(desk.state().copies().issued()).isEqualTo(12);
    assertThat(desk.state().copies().returned()).isZero();
  }

  private void returned(String numbers) {
    desk.office.does(
        "clerk",
        AFTER,
        "{act: return-copies, meeting: 2026-12-03, copies: [%s]}".formatted(numbers));
  }

  private State meetingState() {
    return desk.office.bean(Meetings.class).find(PacketDesk.DAY).orElseThrow().state();
  }
}
