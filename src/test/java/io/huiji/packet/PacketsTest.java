package io.huiji.packet;

import static io.huiji.packet.PacketDesk.ALLOWANCE;
import static io.huiji.packet.PacketDesk.DAY;
import static io.huiji.packet.PacketDesk.HEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.batch.Trouble;
import io.huiji.document.PdfText;
import io.huiji.kernel.Digest;
import io.huiji.kernel.MaterialKind;
import io.huiji.packet.Packets.PacketFile;
import io.huiji.rules.Verdict;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class PacketsTest {

  private final TestDatabase database;
  @TempDir Path folder;
  private PacketDesk desk;

  PacketsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk = new PacketDesk(database, folder).withPapers();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isNotDueBeforeTheAgendaIsFixed() {
    assertThat(desk.packets().due()).isEmpty();
    assertThat(desk.night()).isEmpty();
    assertThat(desk.packets().state(DAY)).isEmpty();
  }

  @Test
  void bindsCoverContentsAndPapersInAgendaOrder() {
    desk.fixed();

    assertThat(desk.night()).isEmpty();

    assertThat(desk.packets().due()).containsExactly(DAY);
    assertThat(PdfText.bookmarks(desk.file(0)))
        .containsExactly(
            "封面\t1",
            "目录\t2",
            "议题一 关于提高城乡低保标准的汇报\t3",
            " 情况说明\t4",
            " 审议文本：实施方案\t6",
            "议题二 关于冬季供热保障的汇报\t11",
            " 情况说明\t12");
    assertThat(desk.state().version()).isOne();
    assertThat(desk.state().files().getFirst().pages()).isEqualTo(14);
  }

  @Test
  void keepsTheVersionOfTheRulesByWhichItWasMade() {
    desk.fixed();
    assertThat(desk.night()).isEmpty();

    assertThat(database.jdbc().sql("select profile from packets").query(String.class).list())
        .containsExactly("jccq-2023-8 1");
  }

  @Test
  void beginsEachTopicOnARightHandPageForPrinting() {
    desk.add(desk.allowance, "补充.docx", MaterialKind.REFERENCE, "pages=1");
    desk.fixed();
    desk.night();

    assertThat(PdfText.bookmarks(desk.file(1)))
        .filteredOn(line -> line.startsWith("议题"))
        .containsExactly("议题一 关于提高城乡低保标准的汇报\t3", "议题二 关于冬季供热保障的汇报\t13");
    assertThat(PdfText.bookmarks(desk.file(0))).contains("议题二 关于冬季供热保障的汇报\t12");
  }

  @Test
  void keepsTheOriginalsUntouchedByAgendaItem() throws Exception {
    desk.fixed();
    desk.night();

    var entries = entries(desk.file(2));
    var manifest = new String(entries.remove("manifest-sha256.txt"), StandardCharsets.UTF_8);

    assertThat(entries.keySet())
        .containsExactly(
            "01-关于提高城乡低保标准的汇报/1-情况说明.docx",
            "01-关于提高城乡低保标准的汇报/2-实施方案.docx",
            "02-关于冬季供热保障的汇报/1-情况说明.docx");
    assertThat(new String(entries.get("02-关于冬季供热保障的汇报/1-情况说明.docx"), StandardCharsets.UTF_8))
        .isEqualTo("pages=3 供热");
    assertThat(manifest.lines())
        .containsExactlyElementsOf(
            entries.entrySet().stream()
                .map(entry -> Digest.of(entry.getValue()) + "  " + entry.getKey())
                .toList());
  }

  @Test
  void saysTheHashOfEachFile() throws Exception {
    desk.fixed();
    desk.night();

    assertThat(desk.state().files()).hasSizeGreaterThan(3);
    for (var file : desk.state().files()) {
      assertThat(Digest.of(Files.readAllBytes(folder.resolve(file.path()))))
          .isEqualTo(file.sha256());
    }
  }

  @Test
  void changesNothingWhenNothingHasChanged() {
    desk.fixed();
    desk.night();
    var state = desk.state();
    var log = entriesOfLog();

    desk.night();

    assertThat(desk.state()).isEqualTo(state);
    assertThat(entriesOfLog()).isEqualTo(log);
  }

  @Test
  void makesTheSameBytesFromTheSameInputs(@TempDir Path elsewhere) {
    desk.fixed();
    desk.night();
    try (var other = database.engine().fresh();
        var otherDesk = new PacketDesk(other, elsewhere).withPapers().fixed()) {
      otherDesk.night();

      assertThat(otherDesk.state().files()).isEqualTo(desk.state().files());
    }
  }

  @Test
  void makesTheNextVersionWhenAPaperChangesAndLeavesTheOldOneMarked() throws Exception {
    desk.fixed();
    desk.night();
    var former = desk.state().files();
    var bytes = desk.file(0);

    desk.change(desk.allowance, "实施方案.docx", "pages=6 低保 修改稿");
    desk.night();

    assertThat(desk.state().version()).isEqualTo(2);
    assertThat(desk.state().files()).doesNotContainAnyElementsOf(former);
    assertThat(folder.resolve(former.getFirst().path())).hasBinaryContent(bytes);
    assertThat(folder.resolve("out/packets/2026-12-03/第1版/作废.txt"))
        .hasContent("第1版会议材料已作废，请使用第2版。");
    assertThat(folder.resolve("out/packets/2026-12-03/第2版/作废.txt")).doesNotExist();
    assertThat(desk.packets().files()).containsAll(former).hasSize(2 * (former.size() + 12));
  }

  @Test
  void makesTheNextVersionWhenTheAgendaChanges() {
    desk.fixed();
    desk.night();

    desk.fix(HEATING, ALLOWANCE);
    desk.night();

    assertThat(desk.state().version()).isEqualTo(2);
    assertThat(PdfText.bookmarks(desk.file(0))).contains("议题一 关于冬季供热保障的汇报\t3");
  }

  @Test
  void keepsThePlaceOfAPaperThatCannotBeConverted() {
    desk.converter.refuse("实施方案.docx");
    desk.fixed();

    assertThat(desk.night())
        .containsExactly(
            Trouble.forAPerson(
                "材料未能转换成 PDF，会议材料中以说明页代替：格式损坏",
                "2026-12-03《关于提高城乡低保标准的汇报》实施方案.docx",
                "请报送单位换用 docx 或 PDF 重新报送，或将原件另行打印放入会议材料"));

    assertThat(PdfText.bookmarks(desk.file(0)))
        .contains(" 审议文本：实施方案（未能转换）\t6", "议题二 关于冬季供热保障的汇报\t7");
  }

  @Test
  void triesAPaperAgainThatCouldNotBeConverted() {
    desk.converter.refuse("实施方案.docx");
    desk.fixed();
    desk.night();

    assertThat(desk.night()).hasSize(1);
    assertThat(desk.state().version()).isOne();

    desk.converter.accept("实施方案.docx");
    assertThat(desk.night()).isEmpty();
    assertThat(desk.state().version()).isEqualTo(2);
  }

  @Test
  void leavesOutThePapersOfATopicThatIsNotAcceptedAndSaysSo() throws Exception {
    desk.fixed();
    desk.judged("housing", HEATING, Verdict.HELD);

    assertThat(desk.night())
        .extracting(Trouble::where)
        .containsExactly("2026-12-03 议题二《关于冬季供热保障的汇报》");

    assertThat(PdfText.bookmarks(desk.file(0))).last().isEqualTo("议题二 关于冬季供热保障的汇报\t11");
    assertThat(entries(desk.file(2)).keySet()).noneMatch(name -> name.startsWith("02-"));
  }

  @Test
  void staysAsItWasOnTheTableOnceTheMeetingIsHeld() {
    desk.fixed();
    desk.night();
    desk.held();

    desk.change(desk.allowance, "实施方案.docx", "pages=6 会后才改");
    desk.night();

    assertThat(desk.state().version()).isOne();
  }

  @Test
  void isStillMadeWhenTheMeetingWasHeldBeforeTheNight() {
    desk.fixed();
    desk.held();

    desk.night();

    assertThat(desk.state().version()).isOne();
  }

  @Test
  void followsItsMeetingToAnotherDay() {
    desk.fixed();
    desk.night();

    desk.office.does(
        "mayor", "2026-12-01T23:30", "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-08}");
    var moved = DAY.plusDays(5);
    desk.office.at("2026-12-02T23:00", () -> desk.packets().assemble(moved));

    assertThat(desk.packets().state(DAY)).isEmpty();
    assertThat(desk.packets().state(moved))
        .hasValueSatisfying(state -> assertThat(state.version()).isEqualTo(2));
  }

  @Test
  void goesIntoTheArchiveForThoseWhoMayKnowTheWholeMeeting() {
    desk.fixed();
    desk.night();

    var record = desk.office.bean(Archive.class).filed("packet/2026-12-03/1").orElseThrow();

    assertThat(record.filing().kind()).isEqualTo(RecordKind.PACKET);
    assertThat(record.filing().title()).isEqualTo("区长办公会议材料汇编（2026年12月3日，第1版）");
    assertThat(record.retention()).contains(Retention.PERMANENT);
    assertThat(record.filing().marking().custody()).isEqualTo("会后收回");
    assertThat(record.filing().files())
        .extracting(file -> file.content())
        .containsExactlyElementsOf(desk.state().files().stream().map(PacketFile::sha256).toList());
    assertThat(record.readers())
        .noneMatch(reader -> reader.token().startsWith("unit:"))
        .anyMatch(reader -> reader.token().equals("post:MAYOR"))
        .noneMatch(reader -> reader.token().equals("post:OPERATOR"));
  }

  @Test
  void namesTheFormerVersionThatItReplacesInTheArchive() {
    desk.fixed();
    desk.night();
    desk.change(desk.allowance, "实施方案.docx", "pages=6");
    desk.night();

    assertThat(desk.office.bean(Archive.class).filed("packet/2026-12-03/2"))
        .hasValueSatisfying(
            record -> assertThat(record.filing().replaces()).contains("packet/2026-12-03/1"));
  }

  @Test
  void saysWhenItCannotBeMadeAtAll() {
    desk.fixed();
    desk.converter.refuse("会议材料封面.docx");

    assertThat(desk.night())
        .extracting(Trouble::what)
        .containsExactly("会议材料未能生成：会议材料封面无法转换成 PDF：格式损坏");
    assertThat(desk.packets().state(DAY)).isEmpty();
  }

  private long entriesOfLog() {
    return database.jdbc().sql("select count(*) from audit_entries").query(Long.class).single();
  }

  private static Map<String, byte[]> entries(byte[] zip) throws Exception {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
