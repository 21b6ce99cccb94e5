package io.huiji.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Organisation;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.document.Blanks;
import io.huiji.document.PaperReader;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import io.huiji.supervision.Supervision;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.PretendConverter.Mood;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class MinutesActsTest {
  private static final String DAY = "2026-12-03";
  private static final LocalDate DATE = LocalDate.parse(DAY);
  private static final String NIGHT = "2026-12-03T23:00";
  private static final String NEXT = "2026-12-04T09:00";
  private static final String ALLOWANCE = "关于提高城乡低保标准的汇报";
  private static final String DIRECTOR =
      "{act: approve-minutes, meeting: 2026-12-03, step: director, verdict: agree}";
  private static final String MAYOR =
      "{act: approve-minutes, meeting: 2026-12-03, step: mayor, verdict: agree}";

  private final TestDatabase database;
  private final PretendConverter converter = new PretendConverter();
  @TempDir Path folder;
  private Office office;

  MinutesActsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder, converter);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void areDraftedApprovedNumberedFiledAndSentOut() throws IOException {
    held(DAY);
    assertThat(office.refused("director", NEXT, DIRECTOR))
        .extracting(Finding::rule)
        .containsExactly("R17.1");
    assertThat(draftDue()).containsExactly(new Minutes.Drafted(DATE, 1, false));
    assertThat(draftDue()).isEmpty();
    assertThat(text(folder.resolve("out/minutes/2026-12-03/draft-v1.docx")))
        .contains("（编号待定）", "会议听取了区民政局关于提高城乡低保标准的汇报", "（一）修改后印发，由区民政局牵头，区财政局配合，于2026年12月31日前完成。");

    office.does("director", NEXT, DIRECTOR);
    var issued = office.does("mayor", NEXT, MAYOR);

    assertThat(issued.number()).contains("〔2026〕1号");
    assertThat(issued.notes()).isEmpty();
    var docx = folder.resolve("out/minutes/2026-1/会议纪要.docx");
    assertThat(text(docx)).contains("〔2026〕1号", "2026年12月4日").doesNotContain("待定");
    assertThat(folder.resolve("out/minutes/2026-1/会议纪要.pdf")).exists();
    assertThat(text(folder.resolve("out/minutes/2026-1/议定事项通知单-1-区财政局.docx")))
        .contains("〔2026〕1号", "修改后印发");
    var record = record("〔2026〕1号");
    assertThat(record.filing().kind()).isEqualTo(RecordKind.MINUTES);
    assertThat(record.filing().files()).hasSize(3);
    assertThat(record.code()).isPresent();
    assertThat(record.readers())
        .contains(Reader.unit("civil-affairs"), Reader.unit("finance"), Reader.unit("education"))
        .doesNotContain(Reader.unit("housing"));
    assertThat(office.bean(Supervision.class).items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.lead()).isEqualTo("civil-affairs");
              assertThat(item.with()).containsExactly("finance");
              assertThat(item.minutes()).isEqualTo("〔2026〕1号");
            });
    assertThat(recipients("会议纪要/〔2026〕1号/"))
        .contains("mayor", "civil-affairs", "audit")
        .doesNotContain("housing");
    assertThat(recipients("议定事项通知/")).containsExactlyInAnyOrder("civil-affairs", "finance");
    assertThat(report(NEXT).issued()).containsExactly(new MinutesReport.Issued("〔2026〕1号", DATE));
    assertThat(report(NEXT).due()).isEmpty();
    assertThat(database.jdbc().sql("select profile from minutes_issues").query().listOfRows())
        .as("by which rules they were made")
        .singleElement()
        .satisfies(row -> assertThat(row.values().toString()).contains("jccq-2023-8", "1"));
    assertThat(office.refused("mayor", NEXT, MAYOR)).isNotEmpty();
    assertThat(
            office.refused(
                "mayor",
                NEXT,
                "{act: decide, meeting: 2026-12-03, topic: %s, decision: 通过}".formatted(ALLOWANCE)))
        .extracting(Finding::rule)
        .containsExactly("R17.2");
  }

  @Test
  void goToTheDirectorBeforeTheMayorAndToNobodyElse() {
    drafted();

    assertThat(refusals("mayor", MAYOR)).containsExactly("R17.2");
    assertThat(refusals("clerk", DIRECTOR)).containsExactly("R17.2");
    office.does("director", NEXT, DIRECTOR);
    assertThat(refusals("director", DIRECTOR)).containsExactly("R17.2");
    assertThat(refusals("director", MAYOR)).containsExactly("R17.2");
    assertThat(refusals("vice.executive", MAYOR)).containsExactly("R17.2");
    office.does("mayor", NEXT, MAYOR.replace("agree", "return, note: 补充背景"));
    assertThat(refusals("mayor", MAYOR)).containsExactly("R17.2");
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
  }

  @Test
  void areDraftedAnewWhenADecisionIsCorrectedAndTheApprovalLapses() {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    office.does(
        "mayor",
        NEXT,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 不通过, reason: 论证不充分}"
            .formatted(ALLOWANCE));

    assertThat(office.refused("mayor", NEXT, MAYOR).getFirst().observed())
        .contains("第2稿")
        .contains("失效");
    assertThat(draftDue()).isEmpty();
    assertThat(folder.resolve("out/minutes/2026-12-03/draft-v2.docx")).exists();
    office.does("director", NEXT, DIRECTOR);
    assertThat(office.does("mayor", NEXT, MAYOR).number()).contains("〔2026〕1号");
    assertThat(text(folder.resolve("out/minutes/2026-1/会议纪要.docx"))).contains("不予通过");
  }

  @Test
  void keepWhatPeopleWroteIntoTheDraft() throws IOException {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    var edited = edited(Map.of("会议议定", "会议经过讨论，议定"));
    office.does("clerk", NEXT, edit(edited));
    assertThat(office.refused("mayor", NEXT, MAYOR).getFirst().observed()).contains("失效");

    office.does(
        "mayor",
        NEXT,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 通过}".formatted(ALLOWANCE));
    assertThat(draftDue()).isEmpty();
    assertThat(folder.resolve("out/minutes/2026-12-03/draft-v2-edited.docx"))
        .hasBinaryContent(Files.readAllBytes(edited));
    assertThat(folder.resolve("out/minutes/2026-12-03/draft-v3.docx")).exists();
    assertThat(recipients("纪要草稿/2026-12-03/v3/")).containsExactly("clerk");
    assertThat(office.refused("director", NEXT, DIRECTOR).getFirst().fix())
        .contains("edit-minutes");

    office.does("clerk", NEXT, edit(edited));
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    assertThat(text(folder.resolve("out/minutes/2026-1/会议纪要.docx")))
        .contains("会议经过讨论，议定", "〔2026〕1号", "2026年12月4日")
        .doesNotContain("待定");
    assertThat(record("〔2026〕1号").filing().files()).hasSize(3);
  }

  @Test
  void areNotIssuedFromADraftThatLostThePlaceOfItsNumber() throws IOException {
    drafted();
    var edited = edited(Map.of("（编号待定）", "第八号"));

    assertThat(office.does("clerk", NEXT, edit(edited)).notes())
        .extracting(Finding::rule)
        .containsExactly("R17.2");
    office.does("director", NEXT, DIRECTOR);
    assertThat(office.refused("mayor", NEXT, MAYOR).getFirst().observed()).contains("（编号待定）");
    office.does("clerk", NEXT, edit(edited(Map.of("主持召开", "主持开了"))));
    office.does("director", NEXT, DIRECTOR);
    assertThat(office.does("mayor", NEXT, MAYOR).number()).contains("〔2026〕1号");
  }

  @Test
  void arePrintedAsADraftByWhoMayConsentAndAfterwardsOnlyCopied() {
    var print = "{act: print-minutes, meeting: 2026-12-03, purpose: 送区长审定, copies: 1}";
    held(DAY);
    assertThat(refusals("director", print)).containsExactly("R16.2");
    assertThat(draftDue()).hasSize(1);
    assertThat(refusals("clerk", print)).containsExactly("R16.2");
    assertThat(refusals("director", print.replace("送区长审定", "''"))).containsExactly("R16.2");
    assertThat(office.does("director", NEXT, print).object()).contains("第1稿，打印1份");

    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    assertThat(office.refused("director", NEXT, print).getFirst().fix()).contains("request-copy");
  }

  @Test
  void takeNoOtherFileForAnEditedDraft() throws IOException {
    drafted();
    var text = Files.writeString(folder.resolve("note.docx"), "no docx");

    assertThat(refusals("clerk", edit(text))).containsExactly("R17.2");
    assertThat(refusals("clerk", edit(marked("秘密★1年")))).containsExactly("R10.5");
    assertThat(refusals("clerk", edit(folder.resolve("nothing.docx")))).containsExactly("R17.2");
    assertThat(refusals("finance", edit(text))).containsExactly("R17.2");
  }

  @Test
  void getTheirPdfFromTheNextRunWhereItCouldNotBeMade() {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    converter.is(Mood.MISSING);
    var issued = office.does("mayor", NEXT, MAYOR);
    assertThat(issued.notes()).extracting(Finding::rule).containsExactly("R17.2");
    assertThat(record("〔2026〕1号").filing().files()).hasSize(1);
    assertThat(completeIssued()).extracting(Minutes.Unfinished::number).containsOnly("〔2026〕1号");

    converter.is(Mood.WORKS);
    assertThat(completeIssued()).isEmpty();
    assertThat(completeIssued()).isEmpty();
    assertThat(folder.resolve("out/minutes/2026-1/会议纪要.pdf")).exists();
    assertThat(record("〔2026〕1号").filing().files()).hasSize(3);
  }

  @Test
  void continueWithTheSameNumberWhenTheMachineWentDownInBetween() {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    converter.is(Mood.BREAKS);
    assertThatThrownBy(() -> office.act("mayor", NEXT, MAYOR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(report(NEXT).issued()).isEmpty();
    assertThat(office.bean(Supervision.class).items()).isEmpty();

    converter.is(Mood.WORKS);
    assertThat(office.does("mayor", NEXT, MAYOR).number()).contains("〔2026〕1号");
  }

  @Test
  void getTheirReadableFilesAgainWhenTheyAreGone() throws IOException {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    var docx = folder.resolve("out/minutes/2026-1/会议纪要.docx");
    var bytes = Files.readAllBytes(docx);
    Files.delete(docx);

    completeIssued();

    assertThat(docx).hasBinaryContent(bytes);
  }

  @Test
  void getTwoNumbersWhenTwoAreIssuedAtOnce() throws Exception {
    for (var day : List.of(DAY, "2026-12-08", "2026-12-10", "2026-12-15")) {
      held(day);
    }
    draftDue();
    var days = List.of(DAY, "2026-12-08", "2026-12-10", "2026-12-15");
    days.forEach(day -> office.does("director", "2026-12-16T09:00", DIRECTOR.replace(DAY, day)));
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var issues =
          days.stream()
              .map(
                  day ->
                      threads.submit(
                          (Callable<String>)
                              () -> {
                                start.await();
                                return office
                                    .does("mayor", "2026-12-16T10:00", MAYOR.replace(DAY, day))
                                    .number()
                                    .orElseThrow();
                              }))
              .toList();
      start.countDown();
      var numbers = new java.util.ArrayList<String>();
      for (var issue : issues) {
        numbers.add(issue.get());
      }

      assertThat(numbers).containsExactlyInAnyOrder("〔2026〕1号", "〔2026〕2号", "〔2026〕3号", "〔2026〕4号");
    }
  }

  @Test
  void keepAVoidNumberAndGetTheNextOne() {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    assertThat(refusals("clerk", "{act: void-number, number: 〔2026〕1号, reason: 文字有误}"))
        .containsExactly("R17.2");
    assertThat(refusals("director", "{act: void-number, number: 〔2026〕9号, reason: 文字有误}"))
        .containsExactly("R17.2");
    assertThat(refusals("director", "{act: void-number, number: 〔2026〕1号}"))
        .containsExactly("R17.2");
    office.does("director", NEXT, "{act: void-number, number: 〔2026〕1号, reason: 文字有误}");

    assertThat(report(NEXT).issued()).isEmpty();
    assertThat(office.bean(Supervision.class).items())
        .extracting(Supervision.Item::state)
        .containsExactly(Supervision.State.VOID);
    assertThat(refusals("mayor", MAYOR)).containsExactly("R17.2");
    office.does("director", NEXT, DIRECTOR);
    assertThat(office.does("mayor", NEXT, MAYOR).number()).contains("〔2026〕2号");
    assertThat(record("〔2026〕2号").filing().replaces()).contains("minutes/2026-1");
    assertThat(record("〔2026〕1号")).isNotNull();
  }

  @Test
  void goToTheListThatTheOfficeSetsButNotToThePress() {
    drafted();
    assertThat(
            refusals(
                "clerk", "{act: set-distribution, meeting: 2026-12-03, copy-to: [区民政局, 某某日报社]}"))
        .containsExactly("R17.3");
    assertThat(
            office
                .does(
                    "clerk",
                    NEXT,
                    "{act: set-distribution, meeting: 2026-12-03, copy-to: [区民政局, 区委办公室, housing]}")
                .notes())
        .extracting(Finding::rule)
        .containsExactly("R17.3");
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    assertThat(text(folder.resolve("out/minutes/2026-1/会议纪要.docx")))
        .contains("区民政局，区委办公室，区住房和城乡建设局");
    assertThat(record("〔2026〕1号").readers())
        .contains(Reader.unit("housing"))
        .doesNotContain(Reader.unit("finance"));

    office.does(
        "director",
        NEXT,
        "{act: set-distribution, meeting: 2026-12-03, copy-to: [区民政局, 区委办公室, housing, justice]}");
    assertThat(record("〔2026〕1号").readers()).contains(Reader.unit("justice"));
    assertThat(recipients("会议纪要/〔2026〕1号/"))
        .contains("justice", "housing")
        .doesNotContain("finance");
  }

  @Test
  void areDueOnTheSecondWorkingDayAndThenOverdue() {
    held(DAY);

    assertThat(report("2026-12-07T23:00").due())
        .containsExactly(new MinutesReport.Due(DATE, LocalDate.of(2026, 12, 7)));
    assertThat(report("2026-12-09T23:00").overdue())
        .containsExactly(new MinutesReport.Overdue(DATE, LocalDate.of(2026, 12, 7), 2));
    draftDue();
    office.does("director", NEXT, DIRECTOR);
    assertThat(report("2026-12-09T23:00").overdue()).isEmpty();
  }

  @Test
  void haveNoDayWhereTheYearOfTheCalendarIsMissing() {
    held("2026-12-31");

    assertThat(report("2026-12-31T23:00").incomputable())
        .singleElement()
        .satisfies(missing -> assertThat(missing.reason()).contains("2027"));
  }

  @Test
  void areFollowedUpByTheUnitsThatCarryThemOut() {
    drafted();
    office.does("director", NEXT, DIRECTOR);
    office.does("mayor", NEXT, MAYOR);
    var supervision = office.bean(Supervision.class);
    var item = supervision.items().getFirst().number();
    assertThat(supervision.report(LocalDate.of(2026, 12, 31)).due()).hasSize(1);
    assertThat(supervision.report(LocalDate.of(2027, 1, 1)).overdue()).hasSize(1);

    assertThat(refusals("housing", progress(item, "办理中"))).containsExactly("R18.1");
    assertThat(refusals("finance", progress(99, "办理中"))).containsExactly("R18.1");
    assertThat(refusals("finance", progress(item, "随便"))).containsExactly("R18.1");
    office.does("finance", NEXT, progress(item, "办理中"));
    assertThat(refusals("civil-affairs", progress(item, "已办结"))).containsExactly("R18.1");
    office.does("civil-affairs", NEXT, progress(item, "已办结, evidence: 已印发实施方案"));
    assertThat(refusals("clerk", progress(item, "办理中"))).containsExactly("R18.1");
    assertThat(supervision.report(LocalDate.of(2027, 1, 1)).overdue()).isEmpty();
  }

  @Test
  void areTheSameBytesFromTheSameDecisions() throws IOException {
    drafted();
    var first = Files.readAllBytes(folder.resolve("out/minutes/2026-12-03/draft-v1.docx"));
    office.does(
        "mayor",
        NEXT,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 不通过, reason: 论证不充分}"
            .formatted(ALLOWANCE));
    office.does("mayor", NEXT, decision(DAY));
    draftDue();

    assertThat(folder.resolve("out/minutes/2026-12-03/draft-v3.docx")).hasBinaryContent(first);
  }

  private void drafted() {
    held(DAY);
    assertThat(draftDue()).hasSize(1);
  }

  private void held(String day) {
    var before = "2026-12-01T10:00";
    var during = day + "T09:00";
    office.handsIn("civil-affairs", day, ALLOWANCE);
    for (var step : Map.of("clerk", "office").entrySet()) {
      approve(step.getKey(), step.getValue(), day);
    }
    approve("director", "director", day);
    approve("vice.civil", "vice", day);
    approve("mayor", "mayor", day);
    office.does(
        "mayor",
        before,
        "{act: fix-agenda, meeting: %s, time: '09:00', place: 区政府三楼会议室, topics: [%s]}"
            .formatted(day, ALLOWANCE));
    office.does(
        "clerk",
        during,
        "{act: record-attendance, meeting: %s, present: [mayor, vice.civil, director], observers: [finance, audit, reform]}"
            .formatted(day));
    office.does("mayor", during, "{act: hold-meeting, meeting: %s}".formatted(day));
    office.does("mayor", during, decision(day));
  }

  private void approve(String user, String step, String day) {
    office.does(
        user,
        "2026-12-01T09:00",
        "{act: approve-topic, meeting: %s, topic: %s, step: %s, verdict: agree}"
            .formatted(day, ALLOWANCE, step));
  }

  private static String decision(String day) {
    return "{act: decide, meeting: %s, topic: %s, decision: 原则通过, revise: 完善措施, items: [{text: 修改后印发, lead: 区民政局, with: [区财政局], due: 2026-12-31}]}"
        .formatted(day, ALLOWANCE);
  }

  private Path edited(Map<String, String> changes) throws IOException {
    var draft = Files.readAllBytes(folder.resolve("out/minutes/2026-12-03/draft-v1.docx"));
    return Files.write(folder.resolve("edited.docx"), Blanks.fill(draft, changes));
  }

  private Path marked(String mark) throws IOException {
    var file = folder.resolve("marked.docx");
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText(mark);
      document.createParagraph().createRun().setText("会议纪要");
      document.write(out);
    }
    return file;
  }

  private static String edit(Path file) {
    return "{act: edit-minutes, meeting: 2026-12-03, file: '%s'}".formatted(file);
  }

  private static String progress(int item, String state) {
    return "{act: report-progress, item: %d, state: %s}".formatted(item, state);
  }

  private List<String> refusals(String user, String act) {
    return office.refused(user, NEXT, act).stream().map(Finding::rule).distinct().toList();
  }

  private List<Minutes.Drafted> draftDue() {
    return office.at(NIGHT, () -> office.bean(Minutes.class).draftDue());
  }

  private List<Minutes.Unfinished> completeIssued() {
    return office.at("2026-12-04T23:00", () -> office.bean(Minutes.class).completeIssued());
  }

  private MinutesReport report(String at) {
    return office.bean(Minutes.class).report(LocalDate.parse(at.substring(0, 10)));
  }

  private RecordEntry record(String number) {
    var mayor = office.bean(Organisation.class).actor("mayor", DATE).orElseThrow();
    return office
        .bean(Archive.class)
        .find(number, mayor, DATE.plusDays(9).atStartOfDay())
        .orElseThrow();
  }

  private List<String> recipients(String prefix) {
    return office.bean(Notices.class).posted(prefix).stream()
        .map(posted -> posted.notice().recipient())
        .toList();
  }

  private String text(Path docx) {
    try {
      return office.bean(PaperReader.class).read("a.docx", Files.readAllBytes(docx)).text();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
