package io.huiji.lending;

import static io.huiji.lending.Counter.DAY;
import static io.huiji.lending.Counter.NOW;
import static io.huiji.lending.Counter.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Access;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.ActResult;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.NotPermitted;
import io.huiji.archive.RecordKind;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.kernel.Marking;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy leaves with the director's consent, once, for one person (R17.6).
@OnBothDatabases
class ConsentTest {

  private static final String COPY = "request-copy";
  private static final String MINUTES = "〔2026〕1号";

  private final TestDatabase database;
  @TempDir Path folder;
  private Counter counter;

  ConsentTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    counter = new Counter(database, folder);
    counter.minutes(1);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void oneCopyLeavesWithConsentAndNoSecondOne() {
    var request = counter.asks("finance", COPY, MINUTES);
    assertThat(request).isEqualTo(1);
    assertThat(counter.said("archivist", NOW, counter.issue(1, "early.pdf")))
        .anyMatch(text -> text.contains("尚未同意"));

    assertThat(counter.office.does("director", NOW, consent(1, "agree")).request()).contains(1);
    counter.office.does("archivist", NOW, counter.issue(1, "out.pdf"));

    assertThat(folder.resolve("out.pdf")).exists();
    assertThat(folder.resolve("early.pdf")).doesNotExist();
    assertThat(counter.state(1, NOW)).isEqualTo("ISSUED");
    assertThat(counter.said("archivist", NOW, counter.issue(1, "again.pdf")))
        .anyMatch(text -> text.contains("已经用过"));
    assertThat(folder.resolve("again.pdf")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void theCopyIsTheRecordedOneAndBearsItsNumber() {
    counter.agreed("finance", COPY, MINUTES);
    counter.office.does("custodian", NOW, counter.issue(1, "out.pdf"));
    counter.agreed("mayor", COPY, MINUTES);
    counter.office.does("custodian", NOW, counter.issue(2, "second.pdf"));

    var table = counter.office.bean(RequestTable.class);
    var first = table.find(1).orElseThrow().copy().orElseThrow();
    var second = table.find(2).orElseThrow().copy().orElseThrow();
    assertThat(first.content()).isEqualTo(counter.stored("out.pdf"));
    assertThat(first.delivered()).isTrue();
    assertThat(first.pages()).isEqualTo(2);
    assertThat(first.validUntil()).isEqualTo(LocalDateTime.parse("2027-01-07T09:00"));
    assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    assertThat(second.content()).isNotEqualTo(first.content());
    assertThat(folder.resolve("data/out/lending/第1号-复制件随附单.docx")).exists();
    assertThat(folder.resolve("data/cache/copies")).isEmptyDirectory();
  }

  @Test
  void onlyTheDirectorConsentsAndNotTheMayor() {
    counter.asks("finance", COPY, MINUTES);

    for (var user :
        List.of("mayor", "vice.executive", "clerk", "archivist", "operator", "finance")) {
      assertThat(counter.said(user, NOW, consent(1, "agree")))
          .as(user)
          .isEqualTo(counter.said(user, NOW, consent(99, "agree")))
          .anyMatch(text -> text.contains("R17.6"));
      counter.office.refused(user, NOW, "{act: revoke-consent, request: 1, reason: 无}");
    }
    assertThat(counter.state(1, NOW)).isEqualTo("OPEN");
  }

  @Test
  void theDirectorNeedsNoRightToRead() {
    counter.file(2, Marking.NONE, List.of(Reader.unit("finance")));
    counter.asks("finance", COPY, "〔2026〕2号");

    counter.office.does("director", NOW, consent(1, "agree"));
    assertThat(counter.said("director", NOW, "{act: request-copy, record: 〔2026〕2号, purpose: 看}"))
        .as("and consenting gives him none")
        .anyMatch(text -> text.contains("没有“〔2026〕2号”"));
    counter.office.does("archivist", NOW, counter.issue(1, "out.pdf"));
    assertThat(folder.resolve("out.pdf")).exists();
  }

  @Test
  void consentToOnesOwnRequestIsDoneAndFlagged() {
    counter.asks("director", COPY, MINUTES);

    var done = counter.office.does("director", NOW, consent(1, "agree"));

    assertThat(done.notes()).extracting(Finding::rule).containsExactly("R17.6-SELF");
    assertThat(counter.lending().report(LocalDate.parse(DAY)).flags())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.what()).isEqualTo("戊主任同意了本人的申请");
              assertThat(flag.where()).isEqualTo("第1号申请");
            });
    counter.asks("finance", COPY, MINUTES);
    assertThat(counter.office.does("director", NOW, consent(2, "agree")).notes()).isEmpty();
  }

  @Test
  void aRefusalHasAReasonWhichTheRequesterSeesAndNobodyElse() {
    counter.asks("finance", COPY, MINUTES);
    counter.office.refused("director", NOW, consent(1, "refuse"));
    counter.office.does(
        "director", NOW, "{act: consent, request: 1, verdict: refuse, reason: 用途不明}");

    assertThat(desk("finance").mine())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo("不同意");
              assertThat(line.reason()).isEqualTo("用途不明");
            });
    assertThat(counter.notices(1)).contains("借阅复制/1/答复/finance");
    for (var other : List.of("mayor", "audit", "clerk", "operator")) {
      assertThat(desk(other))
          .as(other)
          .isEqualTo(new Lending.Desk(List.of(), List.of(), List.of(), List.of()));
    }
    assertThat(counter.said("archivist", NOW, counter.issue(1, "no.pdf")))
        .anyMatch(text -> text.contains("申请没有同意"));
    assertThat(counter.said("director", NOW, consent(1, "agree")))
        .anyMatch(text -> text.contains("答复不同意"));
  }

  @Test
  void anExpiredConsentGivesNothingFromItsVerySecondOn() {
    counter.agreed("finance", COPY, MINUTES);
    counter.agreed("finance", COPY, MINUTES);

    assertThat(counter.said("archivist", "2026-12-14T09:00:00", counter.issue(1, "late.pdf")))
        .anyMatch(text -> text.contains("过期"));
    assertThat(folder.resolve("late.pdf")).doesNotExist();
    assertThat(counter.state(1, "2026-12-14T09:00:00")).isEqualTo("EXPIRED");
    counter.office.does("archivist", "2026-12-14T08:59:59", counter.issue(2, "in-time.pdf"));
    assertThat(folder.resolve("in-time.pdf")).exists();
  }

  @Test
  void aRevokedConsentGivesNothingAndACopyAlreadyOutIsCalledBack() {
    counter.agreed("finance", COPY, MINUTES);
    counter.office.does("director", NOW, "{act: revoke-consent, request: 1, reason: 情况有变}");
    assertThat(counter.said("archivist", NOW, counter.issue(1, "out.pdf")))
        .anyMatch(text -> text.contains("已撤销"));
    assertThat(folder.resolve("out.pdf")).doesNotExist();

    counter.agreed("finance", COPY, MINUTES);
    counter.office.does("archivist", NOW, counter.issue(2, "out.pdf"));
    counter.office.does("director", NOW, "{act: revoke-consent, request: 2, reason: 情况有变}");
    assertThat(counter.state(2, NOW)).isEqualTo("COPY_RECALLED");
    assertThat(desk("archivist").overdue()).extracting(Lending.Line::request).containsExactly(2);
    counter.office.does("archivist", NOW, "{act: return-copy, request: 2}");
    assertThat(desk("archivist").out()).isEmpty();
  }

  @Test
  void consentIsForCopyingOrForLendingAndForNothingElse() {
    counter.agreed("finance", "request-loan", MINUTES);
    counter.agreed("finance", COPY, MINUTES);

    counter.office.refused("archivist", NOW, counter.issue(1, "out.pdf"));
    counter.office.refused("archivist", NOW, "{act: lend, request: 2}");
    assertThat(counter.said("finance", NOW, counter.issue(2, "out.pdf")))
        .as("nobody issues a copy to himself")
        .isNotEmpty();
    assertThat(folder.resolve("out.pdf")).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws Exception {
    counter.agreed("finance", COPY, MINUTES);
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(folder.resolve("link.pdf"), folder.resolve("nowhere"));

    for (var taken : List.of("mine.txt", "link.pdf", "no-folder/out.pdf")) {
      counter.office.refused("archivist", NOW, counter.issue(1, taken));
    }

    assertThat(folder.resolve("mine.txt")).hasContent("mine");
    assertThat(counter.state(1, NOW)).as("and the consent is not used up").isEqualTo("AGREED");
  }

  @Test
  void whoCanNoLongerKnowTheRecordGetsNoCopyOfIt() {
    counter.file(
        3,
        Marking.NONE,
        List.of(
            Reader.unit("audit").until(LocalDateTime.parse("2026-12-08T00:00")),
            Reader.post(Post.ARCHIVIST)));
    counter.agreed("audit", COPY, "〔2026〕3号");

    assertThat(counter.said("archivist", "2026-12-08T00:00", counter.issue(1, "out.pdf")))
        .anyMatch(text -> text.contains("已不能查阅"));
    assertThat(
            counter
                .lending()
                .desk(actor("audit"), LocalDateTime.parse("2026-12-08T00:00"))
                .mine()
                .getFirst()
                .title())
        .isEmpty();
  }

  @Test
  void aRecordThatOneMayNotKnowIsAnsweredLikeNone() {
    for (var act : List.of("request-copy", "request-loan")) {
      for (var stranger : List.of("audit", "housing", "operator", "town.north")) {
        var there = counter.said(stranger, NOW, ask(act, "〔2026〕1号"));
        var nowhere = counter.said(stranger, NOW, ask(act, "〔2026〕9号"));
        assertThat(there).isEqualTo(nowhere.stream().map(t -> t.replace("9号", "1号")).toList());
      }
    }
    var id = counter.office.bean(Archive.class).find(MINUTES).orElseThrow().id().toString();
    assertThat(tried(id)).as("but the log knows").hasSize(8);
  }

  /// Every user, records with readers of every sort, every act that names a record or a request:
  /// whoever may not know gets, to the letter, what he would get of a record or request that is not
  /// there.
  @Test
  void nobodyLearnsOfARecordOrRequestThroughAnyAct() {
    var readers = new ArrayList<Reader>();
    var random = io.huiji.testkit.Seed.random();
    var organisation = counter.organisation();
    var users = organisation.users().stream().map(io.huiji.access.User::name).toList();
    for (var number = 2; number <= 6; number++) {
      readers.clear();
      for (var count = random.nextInt(1, 4); count > 0; count--) {
        readers.add(Reader.user(users.get(random.nextInt(users.size()))));
      }
      counter.file(number, Marking.NONE, readers);
      var known = readers.getFirst().token().substring("user:".length());
      counter.asks(
          known, random.nextBoolean() ? "request-copy" : "request-loan", "〔2026〕" + number + "号");
    }
    var archive = counter.office.bean(Archive.class);
    var hidden = 0;
    for (var user : users) {
      var actor = actor(user);
      for (var number = 2; number <= 6; number++) {
        var record = "〔2026〕" + number + "号";
        if (archive.find(record, actor, LocalDateTime.parse(NOW)).isEmpty()) {
          hidden++;
          for (var act : List.of("request-copy", "request-loan")) {
            assertThat(counter.said(user, NOW, ask(act, record)))
                .isEqualTo(
                    replaced(counter.said(user, NOW, ask(act, "〔2026〕9号")), "〔2026〕9号", record));
          }
        }
        var request = number - 1;
        for (var act :
            List.of(
                "renew, request: %d",
                "return-copy, request: %d", "revoke-consent, reason: 无, request: %d")) {
          if (!Terms.keeps(actor) && !actor.holds(Post.DIRECTOR) && !mine(user, request)) {
            assertThat(counter.said(user, NOW, "{act: " + act.formatted(request) + "}"))
                .isEqualTo(
                    replaced(
                        counter.said(user, NOW, "{act: " + act.formatted(99) + "}"),
                        "第99号",
                        "第" + request + "号"));
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(50);
  }

  private boolean mine(String user, int request) {
    return counter
        .office
        .bean(RequestTable.class)
        .find(request)
        .orElseThrow()
        .requester()
        .equals(user);
  }

  private static List<String> replaced(List<String> said, String old, String other) {
    return said.stream().map(text -> text.replace(old, other)).toList();
  }

  @Test
  void aRequestThatIsNotOnesOwnIsAnsweredLikeNone() {
    counter.agreed("finance", "request-loan", MINUTES);
    counter.office.does("archivist", NOW, "{act: lend, request: 1}");

    for (var act : List.of("renew", "lend", "return-loan", "return-copy", "declare-lost")) {
      for (var stranger : List.of("audit", "mayor", "clerk", "operator")) {
        var more = act.equals("declare-lost") ? ", report: 一号}" : "}";
        var there = counter.said(stranger, NOW, "{act: " + act + ", request: 1" + more);
        var nowhere = counter.said(stranger, NOW, "{act: " + act + ", request: 7" + more);
        assertThat(there)
            .as(act + " " + stranger)
            .isEqualTo(nowhere.stream().map(t -> t.replace("第7号", "第1号")).toList());
      }
    }
  }

  @Test
  void twoConsentsAtOnceAreOne() {
    counter.asks("finance", COPY, MINUTES);
    var results = new ConcurrentLinkedQueue<ActResult>();

    Concurrently.run(
        4,
        thread ->
            results.add(
                counter.office.act(
                    "director",
                    NOW,
                    thread % 2 == 0
                        ? consent(1, "agree")
                        : "{act: consent, request: 1, verdict: refuse, reason: 无}")));

    assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
  }

  @Test
  void twoIssuesOfOneConsentAtOnceAreOne() {
    counter.agreed("finance", COPY, MINUTES);
    var results = new ConcurrentLinkedQueue<ActResult>();

    Concurrently.run(
        4,
        thread ->
            results.add(
                counter.office.act(
                    "archivist", NOW, counter.issue(1, thread < 2 ? "same.pdf" : "o" + thread))));

    assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
    assertThat(files()).hasSize(1);
  }

  @Test
  void requestsOfManyAtOnceAreNumberedWithoutAGap() {
    Concurrently.run(
        4, thread -> counter.asks(thread % 2 == 0 ? "finance" : "mayor", COPY, MINUTES));

    assertThat(desk("director").queue())
        .extracting(Lending.Line::request)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void bytesLeaveTheArchiveWithThePermitOfTheConsentAloneAndOnce() {
    var archive = counter.office.bean(Archive.class);
    var other = counter.minutes(2);
    counter.agreed("finance", COPY, MINUTES);
    var request = counter.office.bean(RequestTable.class).find(1).orElseThrow();
    var now = LocalDateTime.parse(NOW);
    var access = counter.office.bean(Access.class);
    var consent = request.consent().orElseThrow();

    assertThat(access.permit(actor("finance"), consent, now)).isEmpty();
    assertThat(access.permit(actor("mayor"), consent, now)).isEmpty();
    assertThat(access.permit(actor("archivist"), consent, consent.until())).isEmpty();
    var permit = access.permit(actor("archivist"), consent, now).orElseThrow();
    assertThatThrownBy(() -> archive.open(other, "pdf", permit)).isInstanceOf(NotPermitted.class);
    assertThat(archive.open(request.record(), "pdf", permit)).isNotEmpty();
    assertThatThrownBy(() -> archive.open(request.record(), "pdf", permit))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void everythingAboutACopyStandsInTheLogOfItsRecordAndOfItsHolder() {
    counter.agreed("finance", COPY, MINUTES);
    counter.office.does("archivist", NOW, counter.issue(1, "out.pdf"));

    var id = counter.office.bean(Archive.class).find(MINUTES).orElseThrow().id().toString();
    assertThat(acts(new Extract.OfRecord(id, List.of())))
        .containsExactly("request-copy", "consent", "copy", "issue-copy");
    assertThat(acts(new Extract.OfPerson("finance")))
        .contains("request-copy", "consent", "issue-copy");
    assertThat(counter.office.bean(AuditLog.class).verify().whole()).isTrue();
  }

  @Test
  void withoutItsLogEntryNothingIsDone() {
    counter.agreed("finance", COPY, MINUTES);
    var entries = counter.office.bean(AuditLog.class).head().entries();
    database
        .jdbc()
        .sql("alter table audit_entries add constraint full_log check (number <= " + entries + ")")
        .update();

    assertThatThrownBy(() -> counter.office.act("archivist", NOW, counter.issue(1, "out.pdf")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> counter.asks("mayor", COPY, MINUTES))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> desk("mayor")).isInstanceOf(RuntimeException.class);
    var archive = counter.office.bean(Archive.class);
    var record = archive.find(MINUTES).orElseThrow().id();
    var permit = archive.permit(record, actor("mayor"), LocalDateTime.parse(NOW)).orElseThrow();
    assertThatThrownBy(() -> archive.open(record, "pdf", permit))
        .isInstanceOf(RuntimeException.class);

    database.jdbc().sql("alter table audit_entries drop constraint full_log").update();
    assertThat(files()).isEmpty();
    assertThat(counter.state(1, NOW)).isEqualTo("AGREED");
    assertThat(desk("archivist").queue()).hasSize(1);
    counter.office.does("archivist", NOW, counter.issue(1, "out.pdf"));
  }

  @Test
  void theProfileNamesAConsenterForEveryKindOfRecord() {
    var terms = counter.office.bean(Terms.class);

    for (var kind : RecordKind.values()) {
      assertThat(terms.today().consentBy()).as(kind.name()).containsKey(kind.chinese());
      assertThat(terms.consenter(kind)).isEqualTo(Post.DIRECTOR);
    }
  }

  @Test
  void whoConsentsToOneKindSeesRequestsOfThatKindAlone() throws IOException {
    var paper = Draft.of(RecordKind.PAPER, "情况说明").readers(Counter.KNOWN);
    paper.contents().forEach(counter.office.bean(ContentStore.class)::put);
    var record =
        database.inTransaction(() -> counter.office.bean(Archive.class).file(paper.filing()));
    var minutes = counter.asks("finance", "request-loan", "〔2026〕1号");
    var other = counter.asks("finance", "request-loan", record.toString());
    var version = Files.writeString(folder.resolve("version.yaml"), clerkConsentsToPapers());
    counter.office.does("director", NOW, "{act: draft-profile, file: '%s'}".formatted(version));
    counter.office.does(
        "director",
        NOW,
        "{act: install-profile, profile: jccq-2023-8, version: '2', basis: 城政发〔2026〕12号}");

    assertThat(queued("clerk", "2026-12-07T10:00")).isEmpty();
    assertThat(queued("clerk", "2026-12-08T10:00")).containsExactly(other);
    assertThat(queued("director", "2026-12-08T10:00")).containsExactly(minutes);
    assertThat(queued("archivist", "2026-12-08T10:00")).containsExactly(minutes, other);
  }

  private List<Integer> queued(String user, String at) {
    return counter.office.at(
        at,
        () ->
            counter.lending().desk(actor(user), LocalDateTime.parse(at)).queue().stream()
                .map(Lending.Line::request)
                .toList());
  }

  private static String clerkConsentsToPapers() throws IOException {
    try (var shipped = ConsentTest.class.getResourceAsStream("/rules/jccq-2023-8.yaml")) {
      return new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
          .replace("version: \"1\"", "version: \"2\"")
          .replace("in-force-from: 2023-09-08", "in-force-from: 2026-12-08")
          .replace("会议材料: DIRECTOR", "会议材料: CLERK");
    }
  }

  @Test
  void moreThanOneCopyHasToBeAskedForOneByOne() {
    counter.office.refused(
        "finance", NOW, "{act: request-copy, record: 〔2026〕1号, purpose: 用, copies: 2}");
    counter.office.refused("finance", NOW, "{act: request-copy, record: 〔2026〕1号}");
    counter.office.does(
        "finance", NOW, "{act: request-copy, record: 〔2026〕1号, purpose: 用, copies: 1}");
  }

  private static String ask(String act, String record) {
    return "{act: %s, record: %s, purpose: 用}".formatted(act, record);
  }

  private List<String> tried(String record) {
    return acts(new Extract.OfRecord(record, List.of()));
  }

  private List<String> acts(Extract extract) {
    var acts = new ArrayList<String>();
    counter.office.bean(AuditLog.class).read(extract, logged -> acts.add(logged.entry().act()));
    return acts;
  }

  private List<Path> files() {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Lending.Desk desk(String user) {
    return counter.lending().desk(actor(user), LocalDateTime.parse(NOW));
  }

  private io.huiji.access.Actor actor(String user) {
    return counter.organisation().actor(user, LocalDate.parse(DAY)).orElseThrow();
  }
}
