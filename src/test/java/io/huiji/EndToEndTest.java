package io.huiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiji.operations.command.TestOffice;
import io.huiji.operations.command.TestOffice.Ended;
import io.huiji.operations.demo.SmallInbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The main path: submission received → judged → on the agenda → packet issued → minutes approved →
/// archived → found.
class EndToEndTest {

  private static final String MEETING = "2026-12-03";

  @TempDir Path folder;

  @Test
  void takesAMeetingFromTheInboxToTheArchive() {
    assumeThat(Path.of("/usr/bin/soffice")).as("an office program makes the packet").exists();
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    SmallInbox.fill(office.inbox(), MEETING);

    office.open(EndToEndTest::wholeMeeting);
  }

  private static void wholeMeeting(TestOffice office) {
    var collected = office.nightly("2026-11-30");
    assertThat(collected.code()).as(collected.err()).isZero();
    assertThat(keys(collected.json()))
        .containsExactly(
            "run",
            "profile",
            "submissions",
            "waiting",
            "meetings",
            "minutes",
            "loans",
            "supervision",
            "archive",
            "audit",
            "trouble");
    assertThat(verdicts(collected.json()))
        .containsExactlyInAnyOrder(
            SmallInbox.FIRST + " accepted",
            SmallInbox.SECOND + " accepted",
            SmallInbox.RETURNED + " returned");
    assertThat(office.inbox().resolve("甲-区司法局.回执.txt")).exists();

    assertDone(office.agree(MEETING, SmallInbox.ACCEPTED, "vice.executive", "2026-12-01"));
    var assembled = office.nightly("2026-12-01");
    var packet = assembled.json().at("/meetings/0/packet");
    assertThat(packet.at("/version").asInt()).isEqualTo(1);
    var pdf = packet.at("/files/0/path").asString();
    assertThat(pdf).endsWith(".pdf");
    assertThat(packet.at("/files/0/pages").asInt()).isGreaterThan(10);
    assertThat(office.data().resolve(pdf)).exists();

    assertDone(office.hold(MEETING, SmallInbox.ACCEPTED, "区司法局"));
    var drafted = office.nightly(MEETING);
    assertThat(drafted.json().at("/minutes/due/0/due").asString()).isEqualTo("2026-12-07");
    assertThat(drafted.json().at("/meetings/0/copies/out"))
        .as("copies that are still out")
        .hasSize(10);

    var issued = office.issue(MEETING, "2026-12-04");
    assertDone(issued);
    assertThat(issued.getLast().json().at("/acts/0/number").asString()).isEqualTo("〔2026〕1号");

    var last = office.nightly("2026-12-04").json();
    assertThat(last.at("/minutes/issued/0/number").asString()).isEqualTo("〔2026〕1号");
    assertThat(last.at("/supervision/due")).hasSize(2);
    assertThat(last.at("/archive/equal").asBoolean()).isTrue();
    assertThat(last.at("/audit/head").asString()).hasSize(64);

    assertThat(office.search("mayor", "〔2026〕1号").json().at("/total").asInt()).isPositive();
    assertThat(kinds(office.search("mayor", "规范性文件"))).contains("会议纪要", "会议材料");
    assertThat(office.search("housing", "规范性文件").json().at("/total").asInt()).isZero();
    assertThat(office.search("operator", "规范性文件").json().at("/total").asInt()).isZero();
    assertThat(office.run("audit", "verify", "--data", office.data().toString()).code()).isZero();
    whatLiesInOutIsHeldAgainstWhatIsRecorded(office, office.data().resolve(pdf));
  }

  private static void whatLiesInOutIsHeldAgainstWhatIsRecorded(TestOffice office, Path packet) {
    var verify = new String[] {"archive", "verify", "--data", office.data().toString()};
    var whole = office.run(verify);
    assertThat(whole.out()).contains("out/ 中登记的文件", "不符 0 处。只核对，没有改动");
    assertThat(whole.code()).isZero();

    var minutes = office.data().resolve("out/minutes/2026-1/会议纪要.docx");
    write(packet, "altered");
    delete(minutes);
    var spoilt = office.run(verify);
    assertThat(spoilt.code()).isEqualTo(1);
    assertThat(spoilt.out())
        .contains("会议纪要.docx：不见了", packet.getFileName() + "：与登记的校验值不符", "不符 2 处");
    assertThat(minutes).as("it only looks").doesNotExist();
    assertThat(packet).hasContent("altered");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSecondRunOfTheSameNightChangesNothing() throws Exception {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    SmallInbox.fill(office.inbox(), MEETING);

    office.open(
        opened -> {
          var first = opened.nightly("2026-11-30").json();
          var second = opened.nightly("2026-11-30").json();

          assertThat(second.at("/run/id").asString()).isEqualTo("2026-11-30-2");
          assertThat(second.at("/audit")).isEqualTo(first.at("/audit"));
          assertThat(second.at("/submissions")).isEqualTo(first.at("/submissions"));
          assertThat(second.at("/archive")).isEqualTo(first.at("/archive"));
        });
    assertThat(Files.list(office.data().resolve("reports"))).hasSize(2);
  }

  private static void assertDone(List<Ended> commands) {
    assertThat(commands).allSatisfy(each -> assertThat(each.code()).as(each.out()).isZero());
  }

  private static List<String> keys(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }

  private static List<String> verdicts(JsonNode report) {
    return report
        .at("/submissions")
        .valueStream()
        .map(each -> each.at("/topic").asString() + " " + each.at("/verdict").asString())
        .toList();
  }

  private static List<String> kinds(Ended search) {
    return search.json().at("/hits").valueStream().map(hit -> hit.at("/kind").asString()).toList();
  }
}
