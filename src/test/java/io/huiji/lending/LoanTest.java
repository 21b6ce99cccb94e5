package io.huiji.lending;

import static io.huiji.lending.Counter.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Actor;
import io.huiji.archive.Archive;
import io.huiji.archive.NotPermitted;
import io.huiji.batch.Trouble;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.rules.Finding;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A loan has a due day, which ends it by itself; one renewal, two reminders, then a report.
@OnBothDatabases
class LoanTest {

  private static final String LEND = "{act: lend, request: 1, pages: 12}";
  private static final String BACK = "{act: return-loan, request: 1, pages: 12}";
  private static final String RENEW = "{act: renew, request: 1}";
  private static final LocalDate DUE = LocalDate.of(2026, 12, 22);

  private final TestDatabase database;
  @TempDir Path folder;
  private Counter counter;
  private RecordId minutes;

  LoanTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    counter = new Counter(database, folder);
    minutes = counter.minutes(1);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void lent() {
    counter.agreed("finance", "request-loan", "〔2026〕1号");
    counter.office.does("archivist", NOW, LEND);
  }

  @Test
  void lastsFifteenDaysAndIsReportedAsOut() {
    lent();

    assertThat(report("2026-12-07").due())
        .containsExactly(new Lending.Out(1, "〔2026〕1号", "区财政局", DUE));
    assertThat(report("2026-12-22").overdue()).isEmpty();
    assertThat(report("2026-12-23").due()).isEmpty();
    assertThat(report("2026-12-23").overdue()).hasSize(1);
    assertThat(counter.notices(1)).contains("借阅复制/1/借出/finance");
    counter.office.does("custodian", "2026-12-23T09:00", BACK);
    assertThat(report("2026-12-23").overdue()).isEmpty();
    assertThat(counter.state(1, "2026-12-23T09:00")).isEqualTo("RETURNED");
  }

  @Test
  void hasASlipThatIsWrittenAgainWhereItIsMissing() throws Exception {
    var slip = folder.resolve("data/out/lending/第1号-借阅单.docx");
    lent();
    assertThat(text(slip)).contains("区财政局", "起草实施细则", "2026年12月22日", "〔2026〕1号", "戊主任");
    var bytes = Files.readAllBytes(slip);
    Files.delete(slip);

    assertThat(counter.office.at("2026-12-07T23:00", () -> counter.lending().nightly())).isEmpty();

    assertThat(slip).hasBinaryContent(bytes);
    counter.office.does("finance", "2026-12-08T09:00", RENEW);
    assertThat(text(slip)).contains("2026年12月22日", "2027年1月6日");
  }

  private static String text(Path docx) throws IOException {
    try (var zip = new ZipFile(docx.toFile())) {
      var document = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return new String(document, StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }

  @Test
  void lastsShorterForWhatIsMarkedAndShortestForWhatIsClassified() {
    counter.file(2, Marking.custody("会后收回"), Counter.KNOWN);
    counter.file(3, new Marking("会后收回", SecrecyLevel.CONFIDENTIAL, "1年"), Counter.KNOWN);
    for (var number = 2; number <= 3; number++) {
      counter.agreed("finance", "request-loan", "〔2026〕" + number + "号");
    }
    counter.office.does("archivist", NOW, "{act: lend, request: 1}");
    counter.office.does("archivist", NOW, "{act: lend, request: 2}");

    assertThat(report("2026-12-07").due())
        .extracting(Lending.Out::due)
        .containsExactly(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 10));
  }

  @Test
  void opensTheRecordToItsBorrowerUntilTheLastSecondOfTheDueDay() {
    lent();
    var archive = counter.office.bean(Archive.class);

    assertThat(permitted("finance", "2026-12-07T08:59:59")).isFalse();
    assertThat(permitted("finance", NOW)).isTrue();
    assertThat(permitted("finance", "2026-12-22T23:59:59")).isTrue();
    assertThat(permitted("finance", "2026-12-23T00:00:00")).isFalse();
    assertThat(permitted("mayor", NOW)).isFalse();
    assertThat(permitted("archivist", NOW)).isFalse();
    var permit = counter.lending().permit(1, actor("finance"), time(NOW)).orElseThrow();
    assertThat(archive.open(minutes, "pdf", permit)).isNotEmpty();
    var other = counter.minutes(2);
    assertThatThrownBy(() -> archive.open(other, "pdf", permit)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void opensNothingOnceItIsBackOrTakenBack() {
    lent();
    counter.office.does("director", NOW, "{act: revoke-consent, request: 1, reason: 急用}");

    assertThat(permitted("finance", NOW)).isFalse();
    assertThat(counter.state(1, NOW)).isEqualTo("LOAN_RECALLED");
    assertThat(report("2026-12-07").overdue()).hasSize(1);
    counter.office.refused("finance", NOW, RENEW);
    counter.office.does("archivist", NOW, BACK);
    assertThat(report("2026-12-07").overdue()).isEmpty();
  }

  @Test
  void isRenewedOnceByItsBorrowerOrThoseWhoKeepTheRecords() {
    lent();

    counter.office.refused("mayor", NOW, RENEW);
    counter.office.does("finance", "2026-12-22T23:59:59", RENEW);
    assertThat(report("2026-12-22").due())
        .extracting(Lending.Out::due)
        .containsExactly(LocalDate.of(2027, 1, 6));
    assertThat(counter.said("finance", "2026-12-23T09:00", RENEW))
        .anyMatch(text -> text.contains("已经续借过1次"));
    assertThat(counter.said("archivist", "2026-12-23T09:00", RENEW)).isNotEmpty();
    assertThat(permitted("finance", "2027-01-06T12:00")).isTrue();
  }

  @Test
  void isNotRenewedOnceItIsOverdue() {
    lent();

    assertThat(counter.said("finance", "2026-12-23T00:00:00", RENEW))
        .anyMatch(text -> text.contains("逾期"));
  }

  @Test
  void isTakenBackWithAllItsPages() {
    lent();

    assertThat(counter.said("archivist", NOW, "{act: return-loan, request: 1, pages: 11}"))
        .anyMatch(text -> text.contains("借出12页，交回11页"));
    assertThat(counter.said("archivist", NOW, "{act: return-loan, request: 1}"))
        .anyMatch(text -> text.contains("没有清点"));
    counter.office.does("archivist", NOW, BACK);
    counter.office.refused("archivist", NOW, BACK);
    counter.office.refused("archivist", NOW, LEND);
  }

  @Test
  void tellsThatPagesWereNotCounted() {
    counter.agreed("finance", "request-loan", "〔2026〕1号");
    counter.office.does("archivist", NOW, "{act: lend, request: 1}");

    assertThat(counter.office.does("archivist", NOW, "{act: return-loan, request: 1}").notes())
        .extracting(Finding::observed)
        .containsExactly("没有清点页数");
  }

  @Test
  void tellsThatTheSameItemIsOutAlready() {
    lent();
    counter.agreed("mayor", "request-loan", "〔2026〕1号");

    assertThat(counter.office.does("archivist", NOW, "{act: lend, request: 2}").notes())
        .extracting(Finding::observed)
        .containsExactly("同一件已由第1号申请借出，在借");
  }

  @Test
  void endsAsLostWithAReportByTheDirector() {
    lent();

    counter.office.refused("archivist", NOW, "{act: declare-lost, request: 1, report: 区保密7}");
    counter.office.refused("director", NOW, "{act: declare-lost, request: 1}");
    counter.office.does("director", NOW, "{act: declare-lost, request: 1, report: 区保密7}");
    assertThat(counter.state(1, NOW)).isEqualTo("LOST");
    assertThat(permitted("finance", NOW)).isFalse();
    assertThat(report("2026-12-23").overdue()).isEmpty();
  }

  @Test
  void isRemindedOfTwiceAndThenReportedEachOnce() {
    lent();

    for (var day = LocalDate.of(2026, 12, 7);
        day.isBefore(LocalDate.of(2027, 1, 15));
        day = day.plusDays(1)) {
      nightly(day);
      nightly(day);
    }

    assertThat(counter.notices(1))
        .filteredOn(key -> key.contains("催还"))
        .containsExactly(
            "借阅复制/1/催还/2026-12-22/1/finance",
            "借阅复制/1/催还/2026-12-22/2/finance",
            "借阅复制/1/催还/2026-12-22/报告/director");
    assertThat(sentOn()).containsExactly("1 2026-12-19", "2 2026-12-23", "3 2026-12-29");
  }

  @Test
  void isRemindedOfInOrderWhereNightsWereMissed() {
    lent();

    nightly(LocalDate.of(2027, 2, 1));
    assertThat(sentOn()).containsExactly("1 2027-02-01");
    nightly(LocalDate.of(2027, 2, 2));
    nightly(LocalDate.of(2027, 2, 3));
    assertThat(sentOn()).containsExactly("1 2027-02-01", "2 2027-02-02", "3 2027-02-03");
  }

  @Test
  void isNotRemindedOfOnceItIsBackAndAnewAfterARenewal() {
    lent();
    nightly(LocalDate.of(2026, 12, 20));
    counter.office.does("finance", "2026-12-21T09:00", RENEW);
    nightly(LocalDate.of(2026, 12, 24));
    assertThat(sentOn()).containsExactly("1 2026-12-20");
    nightly(LocalDate.of(2027, 1, 4));
    assertThat(sentOn()).containsExactly("1 2026-12-20", "1 2027-01-04");

    counter.office.does("archivist", "2027-01-05T09:00", BACK);
    var late =
        counter.office.at("2027-01-10T23:00", () -> counter.office.bean(Reminders.class).remind(1));
    assertThat(late).as("what is read again before sending says that it is back").isFalse();
    assertThat(sentOn()).hasSize(2);
  }

  @Test
  void isRemindedOfOnceBySeveralAtOnce() {
    lent();

    Concurrently.run(
        4,
        _ ->
            counter.office.at(
                "2026-12-20T23:00", () -> counter.office.bean(Reminders.class).remind(1)));

    assertThat(sentOn()).containsExactly("1 2026-12-20");
  }

  @Test
  void namesWhoLeavesWithSomethingOut() {
    lent();
    database
        .jdbc()
        .sql("update unit_members set held_until = ? where user_name = 'finance'")
        .param(LocalDate.of(2026, 12, 10))
        .update();

    assertThat(report("2026-12-09").flags()).isEmpty();
    assertThat(report("2026-12-10").flags())
        .extracting(Trouble::what)
        .containsExactly("区财政局已离任或明日离任，手中还有未还的借阅");
    assertThat(report("2026-12-20").flags()).hasSize(1);
    assertThatThrownBy(
            () ->
                counter
                    .office
                    .bean(Archive.class)
                    .open(
                        minutes,
                        "pdf",
                        counter
                            .lending()
                            .permit(
                                1,
                                counter
                                    .organisation()
                                    .actor("finance", LocalDate.of(2026, 12, 11))
                                    .orElseThrow(),
                                time("2026-12-11T09:00"))
                            .orElseThrow()))
        .as("who has left reads no more, due or not")
        .isInstanceOf(NotPermitted.class);
  }

  private Lending.Report report(String day) {
    return counter.lending().report(LocalDate.parse(day));
  }

  private void nightly(LocalDate day) {
    counter.office.at(day + "T23:00", () -> counter.lending().nightly());
  }

  private java.util.List<String> sentOn() {
    return database
        .jdbc()
        .sql("select stage, sent_on from lending_reminders order by sent_on, stage")
        .query((row, _) -> row.getInt(1) + " " + row.getObject(2, LocalDate.class))
        .list();
  }

  private boolean permitted(String user, String at) {
    return counter.lending().permit(1, actor(user), time(at)).isPresent();
  }

  private Actor actor(String user) {
    return counter.organisation().actor(user, LocalDate.of(2026, 12, 7)).orElseThrow();
  }

  private static LocalDateTime time(String at) {
    return LocalDateTime.parse(at);
  }
}
