package io.huiji.packet;

import static io.huiji.packet.PacketDesk.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.batch.Trouble;
import io.huiji.document.PaperReader;
import io.huiji.document.PdfText;
import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One numbered copy for each recipient, as files.
@OnBothDatabases
class PacketCopiesTest {

  private static final String FOLDER = "out/packets/2026-12-03/第1版/份/";

  private final TestDatabase database;
  @TempDir Path folder;
  private PacketDesk desk;

  PacketCopiesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk = new PacketDesk(database, folder).withPapers().fixed();
    assertThat(desk.night()).isEmpty();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void liesUnderItsNumberAndItsHolder() {
    assertThat(files(FOLDER).keySet())
        .containsExactly(
            FOLDER + "000001-甲区长.pdf",
            FOLDER + "000002-乙副区长.pdf",
            FOLDER + "000003-丙副区长.pdf",
            FOLDER + "000004-丁副区长.pdf",
            FOLDER + "000005-戊主任.pdf",
            FOLDER + "000006-己经办.pdf",
            FOLDER + "000007-区发展和改革局.pdf",
            FOLDER + "000008-区财政局.pdf",
            FOLDER + "000009-区审计局.pdf",
            FOLDER + "000010-区民政局.pdf",
            FOLDER + "000011-区教育局.pdf",
            FOLDER + "000012-区住房和城乡建设局.pdf");
  }

  @Test
  void isInTheLedgerWithTheHashAndPagesOfItsFile() {
    var ledger = ledger();

    assertThat(ledger).hasSize(12);
    assertThat(ledger)
        .allSatisfy(
            row -> {
              var bytes = bytes(row.path());
              assertThat(Digest.of(bytes).hex()).isEqualTo(row.sha256());
              assertThat(PdfText.pages(bytes)).isEqualTo(row.pages());
            });
    assertThat(ledger).extracting(Row::sha256).doesNotHaveDuplicates();
    assertThat(ledger)
        .extracting(Row::role)
        .containsExactly("出席", "出席", "出席", "出席", "列席", "会务", "列席", "列席", "列席", "汇报", "列席", "汇报");
    assertThat(desk.packets().files()).hasSize(desk.state().files().size() + 12);
  }

  @Test
  void holdsTheWholeOrOnlyTheTopicsOfItsUnit() {
    assertThat(PdfText.bookmarks(copy("000007-区发展和改革局")))
        .isEqualTo(PdfText.bookmarks(desk.file(0)));
    assertThat(PdfText.bookmarks(copy("000010-区民政局")))
        .containsExactly("封面\t1", "目录\t2", "议题一 关于提高城乡低保标准的汇报\t3", " 情况说明\t4", " 审议文本：实施方案\t6");
    assertThat(PdfText.bookmarks(copy("000012-区住房和城乡建设局")))
        .containsExactly("封面\t1", "目录\t2", "议题二 关于冬季供热保障的汇报\t3", " 情况说明\t4");
    assertThat(PdfText.bookmarks(copy("000011-区教育局"))).isEqualTo(PdfText.bookmarks(desk.file(0)));
  }

  @Test
  void changesNothingInASecondNight() {
    var before = files("out/");

    assertThat(desk.night()).isEmpty();

    assertThat(files("out/")).isEqualTo(before);
    assertThat(ledger()).hasSize(12);
  }

  @Test
  void isVoidWhenThereIsANewVersionWhichHasCopiesOfItsOwn() {
    var before = files(FOLDER);
    desk.change(desk.allowance, "实施方案.docx", "pages=6 低保 修改稿");

    assertThat(desk.night()).isEmpty();

    var after = files(FOLDER);
    assertThat(after).containsAllEntriesOf(before).containsKey(FOLDER + "作废.txt").hasSize(13);
    assertThat(files(FOLDER.replace("第1版", "第2版"))).hasSize(12);
    var voided =
        database
            .jdbc()
            .sql(
                """
                select p.version, count(*) from packet_copies c join packets p on p.id = c.packet_id
                where c.voided_at is not null group by p.version
                """)
            .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
            .list();
    assertThat(voided).containsExactly(List.of(1, 12));
  }

  @Test
  void isPrintedAgainWhenItsFileIsGoneAndSomebodyReadsOfIt() throws IOException {
    var before = files("out/");
    var gone = FOLDER + "000010-区民政局.pdf";
    Files.delete(folder.resolve(gone));

    assertThat(desk.night()).containsExactly(Trouble.noted("文件不见了，已按登记的内容补上", gone, "请查明是谁移走或删除的"));

    assertThat(files("out/")).isEqualTo(before);
    assertThat(desk.night()).isEmpty();
  }

  @Test
  void isNamedAndLeftAloneWhenItWasAltered() throws IOException {
    var altered = FOLDER + "000003-丙副区长.pdf";
    Files.writeString(folder.resolve(altered), "not what was handed out");

    assertThat(desk.night())
        .extracting(Trouble::what, Trouble::where, Trouble::personNeeded)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("第000003份（丙副区长）与登记的校验值不符", altered, true));

    assertThat(folder.resolve(altered)).hasContent("not what was handed out");
  }

  @Test
  void cannotBePrintedAgainOnceThePapersHaveChangedAfterTheMeeting() throws IOException {
    desk.held();
    desk.change(desk.allowance, "实施方案.docx", "pages=6 会后才改");
    var gone = FOLDER + "000010-区民政局.pdf";
    Files.delete(folder.resolve(gone));

    assertThat(desk.night())
        .extracting(Trouble::what)
        .containsExactly("第000010份（区民政局）的文件不见了，也不能照原样补印：议程或材料已有变化");

    assertThat(folder.resolve(gone)).doesNotExist();
  }

  @Test
  void isMadeWithItsPacketByTheNextRunWhereTheOfficeProgramWasMissing() {
    desk.change(desk.allowance, "实施方案.docx", "pages=6 低保 修改稿");
    desk.converter.refuse("议题分隔页.docx");
    assertThat(desk.night())
        .extracting(Trouble::what)
        .containsExactly("会议材料未能生成：议题分隔页无法转换成 PDF：格式损坏");
    assertThat(desk.state().version()).isOne();

    desk.converter.accept("议题分隔页.docx");
    assertThat(desk.night()).isEmpty();

    assertThat(desk.state().version()).isEqualTo(2);
    assertThat(ledger())
        .hasSize(12)
        .allSatisfy(row -> assertThat(Digest.of(bytes(row.path())).hex()).isEqualTo(row.sha256()));
  }

  @Test
  void isListedOnceInTheRegister() throws IOException {
    var register = desk.state().files().get(4).path();
    assertThat(register).endsWith("发放收回登记表.docx");
    var text =
        desk.office
            .bean(PaperReader.class)
            .read("a.docx", Files.readAllBytes(folder.resolve(register)))
            .text();

    for (var row : ledger()) {
      var name = row.path().substring(FOLDER.length(), row.path().length() - ".pdf".length());
      var numberAndHolder = name.split("-", 2);
      assertThat(text).containsOnlyOnce(numberAndHolder[0]).contains(numberAndHolder[1]);
    }
  }

  @Test
  void saysWhatComesByHandAndBearsItsMark() {
    desk.papers.addByHand(
        desk.heating, MaterialKind.BASIS, new Marking("", SecrecyLevel.SECRET, "1年"));

    assertThat(desk.night()).isEmpty();

    assertThat(desk.state().version()).isEqualTo(2);
    var record = desk.office.bean(Archive.class).filed("packet/2026-12-03/2").orElseThrow();
    assertThat(record.filing().marking().toString()).isEqualTo("秘密★1年 会后收回");
  }

  @Test
  void leavesNoFileOfAnAttemptThatWasCutOffAndHadOtherRecipients() throws IOException {
    var stale = FOLDER.replace("第1版", "第2版") + "000099-区某某局.pdf";
    Files.createDirectories(folder.resolve(stale).getParent());
    Files.writeString(folder.resolve(stale), "cut off");
    desk.change(desk.allowance, "实施方案.docx", "pages=6");

    desk.night();

    assertThat(folder.resolve(stale)).doesNotExist();
  }

  private record Row(String path, String sha256, int pages, String role) {}

  private List<Row> ledger() {
    return database
        .jdbc()
        .sql(
            """
            select c.* from packet_copies c join packets p on p.id = c.packet_id
            where p.meeting = :day and p.state = 'IN_FORCE' order by c.number
            """)
        .param("day", DAY)
        .query(
            (row, _) ->
                new Row(
                    row.getString("path"),
                    row.getString("sha256"),
                    row.getInt("pages"),
                    row.getString("role")))
        .list();
  }

  private byte[] copy(String name) {
    return bytes(FOLDER + name + ".pdf");
  }

  private byte[] bytes(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Digest> files(String below) {
    var found = new TreeMap<String, Digest>();
    try (var files = Files.walk(folder.resolve(below))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
