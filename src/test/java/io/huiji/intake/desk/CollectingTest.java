package io.huiji.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.intake.Collector;
import io.huiji.intake.Collector.Collected;
import io.huiji.intake.Sample;
import io.huiji.intake.Submissions;
import io.huiji.intake.Submissions.Material;
import io.huiji.intake.Submissions.SubmissionState;
import io.huiji.kernel.MaterialKind;
import io.huiji.meeting.Topics;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CollectingTest {
  private static final String TITLE = "关于提高城乡低保标准的汇报";
  private static final String IN_TIME = "2026-11-30T23:00";
  private static final String TOO_LATE = "2026-12-02T23:00";

  private final TestDatabase database;
  @TempDir Path folder;
  private Office office;
  private InboxFolder inbox;

  CollectingTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder.resolve("data"));
    inbox = new InboxFolder(folder.resolve("inbox"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFolderInOrderIsAcceptedFiledAndReceipted() {
    inbox.folder("民政局", InboxFolder.sound());

    assertThat(collect(IN_TIME)).isEqualTo(new Collected(1, List.of()));

    var state = only();
    assertThat(state.folder()).isEqualTo("民政局");
    assertThat(state.topic()).isEqualTo(TITLE);
    assertThat(state.judgement().findings()).isEmpty();
    assertThat(state.judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(state.meeting()).contains(LocalDate.of(2026, 12, 3));
    assertThat(office.bean(Archive.class).counts().records()).isEqualTo(5);
    assertThat(materials())
        .extracting(Material::kind)
        .containsExactly(
            MaterialKind.STATEMENT,
            MaterialKind.TEXT_FOR_REVIEW,
            MaterialKind.LEGAL_OPINION,
            MaterialKind.FISCAL_OPINION,
            MaterialKind.AUDIT_OPINION);
    assertThat(materials().getFirst().marking().custody()).isEqualTo("会后收回");
    assertThat(inbox.receipt("民政局")).contains("处理结果：接收", "SHA-256", "2026-11-30 23:00:00");
  }

  @Test
  void collectingAgainChangesNothing() throws IOException {
    inbox.folder("民政局", InboxFolder.sound());
    collect(IN_TIME);
    var before = only();
    var receipt = Files.getLastModifiedTime(inbox.path().resolve("民政局.回执.txt"));
    var entries = office.bean(AuditLog.class).head().entries();

    assertThat(collect("2026-12-01T23:00").taken()).isZero();

    assertThat(only()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(inbox.path().resolve("民政局.回执.txt"))).isEqualTo(receipt);
    assertThat(office.bean(AuditLog.class).head().entries()).isEqualTo(entries);
  }

  @Test
  void theSendersFilesAreLeftAsTheyAre() throws IOException {
    inbox.folder("民政局", InboxFolder.sound());
    var file = inbox.path().resolve("民政局/情况说明.txt");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));

    collect(IN_TIME);

    assertThat(Files.readString(file)).isEqualTo(Sample.STATEMENT);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_000_000_000_000L);
    try (var files = Files.list(inbox.path().resolve("民政局"))) {
      assertThat(files).hasSize(7);
    }
  }

  @Test
  void aZipWithOneFolderInItAndGbkNamesIsTakenLikeAFolder() {
    var wrapped = new LinkedHashMap<String, String>();
    InboxFolder.sound().forEach((name, text) -> wrapped.put("民政局材料/" + name, text));
    wrapped.put("民政局材料/Thumbs.db", "x");
    wrapped.put("民政局材料/~$情况说明.txt", "x");
    inbox.zip("民政局.zip", wrapped, Charset.forName("GBK"));

    collect(IN_TIME);

    assertThat(only().judgement().findings()).isEmpty();
    assertThat(only().folder()).isEqualTo("民政局.zip");
  }

  @Test
  void whatIsStillArrivingWaits() {
    var zip = InboxFolder.zipped(InboxFolder.sound(), StandardCharsets.UTF_8);
    inbox.file("民政局.zip", java.util.Arrays.copyOf(zip, zip.length - 40));

    collect(IN_TIME);
    assertThat(submissions().states()).isEmpty();
    assertThat(submissions().waiting()).singleElement().extracting("folder").isEqualTo("民政局.zip");

    inbox.file("民政局.zip", zip);
    collect("2026-12-01T23:00");
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(submissions().waiting()).isEmpty();
  }

  @Test
  void aMissingFileWaitsUntilTheDeadlineAndIsThenReturned() {
    var files = InboxFolder.sound();
    files.remove("实施方案.txt");
    inbox.folder("民政局", files);

    collect("2026-12-01T23:00");
    assertThat(submissions().states()).isEmpty();
    assertThat(submissions().waiting().getFirst().missing()).containsExactly("实施方案.txt");

    collect(TOO_LATE);
    assertThat(submissions().waiting()).isEmpty();
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(rules()).contains("R11.1");
    assertThat(inbox.receipt("民政局")).contains("处理结果：退回", "实施方案.txt");
  }

  @Test
  void theLastMissingPieceMakesTheTimeOfReceipt() {
    var files = InboxFolder.sound();
    var plan = files.remove("实施方案.txt");
    inbox.folder("民政局", files);
    collect(IN_TIME);
    inbox.file("民政局/实施方案.txt", plan);

    collect("2026-12-01T23:00");

    assertThat(only().received()).isEqualTo("2026-12-01T23:00:00");
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aResubmissionTakesThePlaceOfTheFirstAndKeepsIt() {
    inbox.folder("民政局", InboxFolder.sound());
    collect(IN_TIME);
    var first = only();
    inbox.file("民政局/实施方案.txt", "会后收回\n方案（修改稿）\n第一条 不变。\n");
    inbox.file("民政局/合法性审查意见.txt", "内部\n合法性审查意见\n针对修改稿，合法。\n");
    inbox.file("民政局/财政意见.txt", "内部\n财政意见\n针对修改稿，同意。\n");
    inbox.file("民政局/审计意见.txt", "内部\n审计意见\n针对修改稿，同意。\n");

    assertThat(collect("2026-12-01T23:00").taken()).isOne();

    assertThat(only().id()).isNotEqualTo(first.id());
    assertThat(only().judgement().findings()).isEmpty();
    assertThat(topics()).hasSize(1);
    assertThat(count("submissions")).isEqualTo(2);
  }

  @Test
  void aTextChangedAfterItsOpinionIsHeld() {
    inbox.folder("民政局", InboxFolder.sound());
    collect(IN_TIME);
    inbox.file("民政局/实施方案.txt", "会后收回\n方案（修改稿）\n第一条 改变。\n");

    collect("2026-12-01T23:00");

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.HELD);
    assertThat(rules()).contains("R7.2-STALE", "R7.3-STALE");
  }

  @Test
  void aResubmissionAfterTheDeadlineIsLateThoughTheFirstWasInTime() {
    inbox.folder("民政局", InboxFolder.sound());
    collect(IN_TIME);
    inbox.file("民政局/调研.txt", "调研报告（补充）\n");

    collect(TOO_LATE);

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.LATE);
    assertThat(rules()).containsExactly("R11.2");
  }

  @Test
  void twoFoldersOfOneTopicDoNotReplaceEachOtherEveryNight() {
    inbox.folder("一稿", InboxFolder.sound());
    var second = InboxFolder.sound();
    second.put("调研.txt", "调研报告（第二稿）\n");
    inbox.folder("二稿", second);

    assertThat(collect(IN_TIME).taken()).isEqualTo(2);
    var state = only();
    assertThat(collect("2026-12-01T23:00").taken()).isZero();
    assertThat(only()).isEqualTo(state);
  }

  @Test
  void theTitleMayChangeWithReplaces() {
    inbox.folder("民政局", InboxFolder.sound());
    collect(IN_TIME);
    inbox.folder(
        "民政局",
        InboxFolder.sound(
            Sample.CARD.replace("title: " + TITLE, "title: 关于调整低保标准的汇报\n  replaces: " + TITLE)));

    collect("2026-12-01T23:00");

    assertThat(only().topic()).isEqualTo("关于调整低保标准的汇报");
    assertThat(office.bean(Topics.class).of(LocalDate.of(2026, 12, 3))).hasSize(1);
  }

  @Test
  void aMendedCardTakesThePlaceOfTheOneThatCouldNotBeRead() {
    inbox.folder("民政局", InboxFolder.sound("meeting: ["));
    collect(IN_TIME);
    assertThat(rules()).containsExactly("R11.1-CARD");

    inbox.folder("民政局", InboxFolder.sound());
    collect("2026-12-01T23:00");

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aFolderWithoutACardIsReturned() {
    inbox.file("民政局/情况说明.txt", Sample.STATEMENT);

    collect(IN_TIME);

    assertThat(rules()).contains("R11.1");
    assertThat(inbox.receipt("民政局")).contains("没有会议阅办卡");
  }

  @Test
  void theMayorAloneAdmitsWhatIsLate() {
    inbox.folder("民政局", InboxFolder.sound());
    collect(TOO_LATE);
    var act = "{act: admit-late, topic: %s, reason: 事项紧急}".formatted(TITLE);

    office.refused("director", "2026-12-02T23:10", act);
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.LATE);
    office.refused("mayor", "2026-12-02T23:10", "{act: admit-late, topic: %s}".formatted(TITLE));
    office.does("mayor", "2026-12-02T23:10", act);

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(topics().getFirst().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(office.bean(Archive.class).counts().records()).isEqualTo(5);
    office.refused("mayor", "2026-12-02T23:20", act);
  }

  @Test
  void theTimeThatAFileBearsExcusesNothing() throws IOException {
    inbox.folder("民政局", InboxFolder.sound());
    try (var files = Files.walk(inbox.path())) {
      for (var file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
      }
    }

    collect(TOO_LATE);

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.LATE);
  }

  @Test
  void opinionsMayComeLaterFromTheirUnits() {
    var files =
        InboxFolder.sound(
            Sample.CARD
                .replace("  - {file: 财政意见.txt, kind: 财政意见, mark: 内部}\n", "")
                .replace("  - {file: 审计意见.txt, kind: 审计意见, mark: 内部}\n", ""));
    files.remove("财政意见.txt");
    files.remove("审计意见.txt");
    inbox.folder("民政局", files).file("../意见.txt", "内部\n财政意见\n同意。\n");
    collect(IN_TIME);
    assertThat(rules()).containsExactly("R7.3", "R7.3");
    var fiscal =
        "{act: give-opinion, topic: %s, kind: 财政意见, verdict: agree, file: '%s'}"
            .formatted(TITLE, folder.resolve("意见.txt"));

    office.refused("audit", "2026-12-01T09:00", fiscal);
    office.does("finance", "2026-12-01T09:00", fiscal);
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.HELD);
    office.does(
        "audit",
        "2026-12-01T09:00",
        "{act: give-opinion, topic: %s, kind: 审计意见, verdict: agree}".formatted(TITLE));

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(materials()).extracting(Material::kind).endsWith(MaterialKind.FISCAL_OPINION);
  }

  @Test
  void aReplyMayComeWithItsPaperWhichPassesTheSameGate() {
    inbox
        .folder("民政局", InboxFolder.sound(Sample.CARD.replace("reply: 一致", "reply: 不一致")))
        .file("../答复.txt", "内部\n关于征求意见的答复\n基本一致。\n")
        .file("../涉密.txt", "秘密★1年\n关于征求意见的答复\n基本一致。\n");
    collect(IN_TIME);
    var reply = "{act: reply-consultation, topic: %s, reply: 基本一致, file: '%s'}";
    var at = "2026-12-01T09:00";

    assertThat(office.refused("finance", at, reply.formatted(TITLE, folder.resolve("涉密.txt"))))
        .extracting(Finding::rule, Finding::observed)
        .containsExactly(tuple("R10.5", "页面上标有密级，本系统不得保存；内容未保存"));
    assertThat(office.refused("finance", at, reply.formatted(TITLE, folder.resolve("没有.txt"))))
        .extracting(Finding::rule)
        .containsExactly("R10.1");
    office.does("finance", at, reply.formatted(TITLE, folder.resolve("答复.txt")));

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(materials())
        .filteredOn(material -> material.kind() == MaterialKind.CONSULTATION_SUMMARY)
        .extracting(Material::name)
        .contains("答复.txt");
    office.does("finance", at, "{act: reply-consultation, topic: %s, reply: 一致}".formatted(TITLE));
    assertThat(materials()).extracting(Material::name).doesNotContain("答复.txt");
  }

  @Test
  void repliesAndWaiversReleaseWhatIsHeld() {
    inbox.folder(
        "民政局",
        InboxFolder.sound(
            Sample.CARD
                .replace("reply: 一致", "reply: 不一致")
                .replace("objections: []", "objections: [{unit: 区审计局, text: 标准偏高}]")));
    collect(IN_TIME);
    assertThat(rules()).containsExactly("R8.1", "R7.4");
    var reply = "{act: reply-consultation, topic: %s, reply: 基本一致}".formatted(TITLE);
    var waive = "{act: waive-objection, topic: %s, reason: 会上再议}".formatted(TITLE);

    office.refused("audit", "2026-12-01T09:00", reply);
    office.does("finance", "2026-12-01T09:00", reply);
    office.refused("vice.civil", "2026-12-01T09:00", waive);
    office.does("mayor", "2026-12-01T09:00", waive);

    assertThat(only().judgement().findings()).isEmpty();
  }

  @Test
  void aClassifiedPaperIsTakenOnPaperByTheClerk() {
    var classified =
        InboxFolder.sound(Sample.CARD.replace("审议文本, mark: 会后收回", "审议文本, mark: 秘密★1年"));
    inbox.folder("民政局", classified).file("民政局/实施方案.txt", "秘密★1年\n第一稿\n");
    collect(IN_TIME);
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.HELD);
    var take =
        "{act: take-on-paper, topic: %s, file: 实施方案.txt, copies: 12, note: 双人送达}".formatted(TITLE);

    office.refused("director", "2026-12-01T08:00", take);
    assertThat(office.refused("clerk", "2026-12-01T08:00", take.replace("12", "0")))
        .extracting(Finding::rule, Finding::article)
        .containsExactly(tuple("R10.5", "十（四）"));
    assertThat(office.refused("clerk", "2026-12-01T08:00", take.replace("实施方案", "情况说明")))
        .extracting(Finding::file, Finding::observed)
        .containsExactly(tuple("情况说明.txt", "这个议题没有等待纸质件的这份材料"));
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.HELD);
    office.does("clerk", "2026-12-01T08:00", take);

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(topics().getFirst().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(only().judgement().findings())
        .filteredOn(finding -> finding.rule().equals("R10.5-PAPER"))
        .extracting(Finding::severity, Finding::file)
        .containsExactly(tuple(Severity.WARN, "实施方案.txt"));
    assertThat(materials())
        .as("nothing was stored that a packet could ask for")
        .extracting(Material::kind)
        .doesNotContain(MaterialKind.TEXT_FOR_REVIEW)
        .contains(MaterialKind.STATEMENT);
    assertThat(office.refused("clerk", "2026-12-01T08:10", take))
        .extracting(Finding::observed)
        .containsExactly("这份材料的纸质件已经登记收到");
    office.confirms("vice.civil", TITLE);

    inbox.file("民政局/实施方案.txt", "秘密★1年\n第二稿\n");
    collect("2026-12-01T23:00");
    assertThat(holding()).contains("R10.5-PAPER");
    office.does("clerk", "2026-12-01T23:10", take);
    assertThat(holding())
        .as("the opinions on the former text have lapsed")
        .isNotEmpty()
        .allMatch(rule -> rule.endsWith("-STALE"));
  }

  private List<String> holding() {
    return only().judgement().findings().stream()
        .filter(finding -> finding.severity() == Severity.HOLD)
        .map(Finding::rule)
        .toList();
  }

  @Test
  void aMeetingMovedEarlierMakesLateWhatWasInTime() {
    inbox.folder("民政局", InboxFolder.sound());
    collect("2026-12-01T23:00");
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);

    office.does(
        "mayor",
        "2026-12-02T08:00",
        "{act: move-meeting, meeting: 2026-12-03, to: 2026-12-02, reason: 工作需要}");

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.LATE);
    assertThat(only().meeting()).contains(LocalDate.of(2026, 12, 2));
    assertThat(office.bean(io.huiji.notice.Notices.class).posted("verdict/"))
        .as("the unit is told")
        .extracting(posted -> posted.notice().recipient())
        .containsExactly("civil-affairs");
  }

  @Test
  void anUnwritableInboxAndStrangeFilesAreTold() throws IOException {
    inbox.folder("民政局", InboxFolder.sound()).file("零散.docx", "x");
    Files.createSymbolicLink(inbox.path().resolve("链接"), folder);
    inbox.file("民政局.回执.txt/占位", "x");

    var collected = collect(IN_TIME);

    assertThat(collected.troubles())
        .extracting(trouble -> trouble.where())
        .containsExactlyInAnyOrder("零散.docx", "链接", "民政局");
    assertThat(only().judgement().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aZipThatMustNotBeOpenedIsReturned() {
    var zip = InboxFolder.zipped(Map.of("submission.yaml", Sample.CARD), StandardCharsets.UTF_8);
    var start = zip.length - 22;
    zip[start + 8] = 9; // the directory promises other entries than there are
    zip[start + 10] = 9;
    inbox.file("坏.zip", zip);

    collect(IN_TIME);

    assertThat(only().judgement().verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(rules()).contains("R11.1").anyMatch(rule -> rule.startsWith("R10.1-"));
  }

  private Collected collect(String at) {
    return office.at(at, () -> office.bean(Collector.class).collect(inbox.path()));
  }

  private Submissions submissions() {
    return office.bean(Submissions.class);
  }

  private SubmissionState only() {
    assertThat(submissions().states()).hasSize(1);
    return submissions().states().getFirst();
  }

  private List<String> rules() {
    return only().judgement().findings().stream().map(Finding::rule).toList();
  }

  private List<Material> materials() {
    return submissions().materials(topics().getFirst().id());
  }

  private List<io.huiji.meeting.Topic> topics() {
    return office.bean(Topics.class).titled(TITLE, Optional.empty());
  }

  private int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
