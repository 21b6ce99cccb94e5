package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.SampleOffice;
import io.huiji.archive.Archive.Change;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class JdbcArchiveTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");

  @TempDir Path folder;
  private final TestDatabase database;
  private final SettableClock clock = SettableClock.at("2026-12-04T10:00:00");
  private ArchiveDesk desk;

  JdbcArchiveTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk = ArchiveDesk.open(database, new DataFolder(folder), clock.office());
  }

  @Test
  void givesBackWhatWasFiled() {
    var draft =
        Draft.minutes(1)
            .text("议定事项")
            .persons("张三")
            .readers(
                Reader.unit("finance"), Reader.user("mayor").from(NOW).until(NOW.plusDays(15)));

    var record = desk.file(draft);

    var change = desk.archive().changesAfter(0, 10).getFirst();
    assertThat(change.entry().filing()).isEqualTo(draft.filing());
    assertThat(change.entry().id()).isEqualTo(record);
    assertThat(change.entry().readers()).isEqualTo(draft.filing().readers());
    assertThat(change.entry().filed()).isEqualTo(NOW);
    assertThat(change.trouble()).isEmpty();
  }

  @Test
  void takesTheSameFilingInOnce() {
    var first = desk.file(Draft.minutes(1));
    var again = desk.file(Draft.minutes(1));

    assertThat(again).isEqualTo(first);
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(1, 1));
  }

  @Test
  void refusesARecordWhoseBytesAreNotInTheStore() {
    var draft = Draft.minutes(1);

    assertThatThrownBy(() -> database.inTransaction(() -> desk.archive().file(draft.filing())))
        .hasMessageContaining("bytes come before the row");
    assertThat(desk.archive().counts().records()).isZero();
  }

  @Test
  void changesNothingOutsideATransaction() {
    assertThatThrownBy(() -> desk.archive().file(Draft.minutes(1).filing()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void givesMinutesTheirArchiveCodeAtOnce() {
    var first = desk.entry(desk.file(Draft.minutes(1)));
    var second = desk.entry(desk.file(Draft.minutes(2)));

    assertThat(first.code()).contains("Z109-WS·2026-Y-BGS-0001");
    assertThat(second.code()).contains("Z109-WS·2026-Y-BGS-0002");
    assertThat(first.electronicNumber()).isEqualTo("Z109-E2026-000001");
  }

  @Test
  void givesPapersTheirCodeOnlyWhenTheTopicIsDecided() {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("情况说明").of(topic));
    var text = desk.file(Draft.paper("实施方案").of(topic));
    var other = desk.file(Draft.paper("别的议题").of(TopicId.random()));
    assertThat(desk.entry(paper).code()).isEmpty();

    conclude(topic, Retention.PERMANENT, "通过");

    assertThat(desk.entry(paper).code()).contains("Z109-WS·2026-Y-BGS-0001");
    assertThat(desk.entry(text).code()).contains("Z109-WS·2026-Y-BGS-0002");
    assertThat(desk.entry(text).decision()).isEqualTo("通过");
    assertThat(desk.entry(other).code()).isEmpty();
  }

  @Test
  void countsEachClassByItself() {
    var passed = TopicId.random();
    var refused = TopicId.random();
    var kept = desk.file(Draft.paper("通过的材料").of(passed));
    var tenYears = desk.file(Draft.paper("未通过的材料").of(refused));

    conclude(passed, Retention.PERMANENT, "通过");
    conclude(refused, Retention.TEN_YEARS, "不通过");

    assertThat(desk.entry(kept).code()).contains("Z109-WS·2026-Y-BGS-0001");
    assertThat(desk.entry(tenYears).code()).contains("Z109-WS·2026-D10-BGS-0001");
  }

  @Test
  void drawsNoCodeTwiceForADecisionToldTwice() {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("情况说明").of(topic));
    conclude(topic, Retention.PERMANENT, "通过");
    var counts = desk.archive().counts();

    conclude(topic, Retention.PERMANENT, "通过");

    assertThat(desk.archive().counts()).isEqualTo(counts);
    assertThat(desk.entry(paper).code()).contains("Z109-WS·2026-Y-BGS-0001");
    assertThat(desk.entry(desk.file(Draft.minutes(1))).code()).contains("Z109-WS·2026-Y-BGS-0002");
  }

  @Test
  void leavesNoGapInTheCodesAfterARollback() {
    var draft = Draft.minutes(1);
    draft.contents().forEach(desk.store()::put);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      desk.archive().file(draft.filing());
                      throw new IllegalStateException("not issued after all");
                    }))
        .hasMessage("not issued after all");

    var record = desk.file(Draft.minutes(2));

    assertThat(desk.entry(record).code()).contains("Z109-WS·2026-Y-BGS-0001");
    assertThat(desk.entry(record).electronicNumber()).isEqualTo("Z109-E2026-000001");
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(1, 1));
  }

  @Test
  void letsALatePaperFollowTheDecisionOfItsTopic() {
    var topic = TopicId.random();
    desk.file(Draft.paper("情况说明").of(topic));
    conclude(topic, Retention.TEN_YEARS, "不通过");

    var late = desk.entry(desk.file(Draft.paper("补充材料").of(topic)));

    assertThat(late.code()).contains("Z109-WS·2026-D10-BGS-0002");
    assertThat(late.decision()).isEqualTo("不通过");
  }

  @Test
  void givesUndecidedPapersTenYearsAtTheYearsEnd() {
    var open = TopicId.random();
    var waiting = desk.file(Draft.paper("下次再议").of(open));
    var deferred = desk.file(Draft.paper("暂不作出决定").of(TopicId.random()));
    var next = desk.file(Draft.paper("明年的会").on("2027-01-07", "2026-12-28"));

    var concluded = database.inTransaction(() -> desk.archive().concludeYear(2026, open::equals));

    assertThat(concluded).isOne();
    assertThat(desk.entry(deferred).code()).contains("Z109-WS·2026-D10-BGS-0001");
    assertThat(desk.entry(waiting).code()).isEmpty();
    assertThat(desk.entry(next).code()).isEmpty();
    assertThat(database.inTransaction(() -> desk.archive().concludeYear(2026, open::equals)))
        .isZero();
  }

  @Test
  void filesWhatCrossesTheYearsUnderTheYearOfItsConclusion() {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("情况说明").of(topic));
    clock.set("2027-01-08T10:00:00");

    conclude(topic, Retention.PERMANENT, "通过");

    assertThat(desk.entry(paper).code()).contains("Z109-WS·2027-Y-BGS-0001");
  }

  @Test
  void findsANumberInAnyBracketsAndWidths() {
    var eighth = desk.file(Draft.minutes(8));
    desk.file(Draft.minutes(18));
    desk.file(Draft.minutes(80));

    for (var written : List.of("〔2026〕8号", "[2026]8号", "(2026)8号", "【２０２６】８号", "（2026）第8号")) {
      assertThat(desk.archive().find(written)).as(written).map(RecordEntry::id).contains(eighth);
    }
    assertThat(desk.archive().find("〔2026〕1号")).isEmpty();
  }

  @Test
  void findsByCodeElectronicNumberAndId() {
    var record = desk.file(Draft.minutes(1));

    for (var written :
        List.of(
            "Z109-WS·2026-Y-BGS-0001",
            "z109-ws・2026-y-bgs-0001",
            "Z109-E2026-000001",
            record.toString())) {
      assertThat(desk.archive().find(written)).as(written).map(RecordEntry::id).contains(record);
    }
    assertThat(desk.archive().find("Z109-WS·2026-Y-BGS-0002")).isEmpty();
  }

  @Test
  void showsTheNewestOfTheSameNumber() {
    var first = Draft.minutes(1);
    var old = desk.file(first);

    var record = desk.file(first.corrected("更正后的正文"));

    assertThat(desk.archive().find("〔2026〕1号")).map(RecordEntry::id).contains(record);
    assertThat(desk.entry(record).filing().replaces()).contains(first.filing().key());
    assertThat(desk.entry(record).replacedBy()).isEmpty();
    assertThat(desk.entry(old).replacedBy()).contains(first.filing().key() + "/2");
    assertThat(desk.archive().find(old.toString())).map(RecordEntry::id).contains(old);
  }

  @Test
  void letsWhoMayKnowARecordKnowItsCorrection() {
    var first = Draft.minutes(1);
    var old = desk.file(first);
    var record = desk.file(first.corrected("更正后的正文"));

    database.inTransaction(() -> desk.archive().admit(old, List.of(Reader.unit("finance"))));

    assertThat(desk.archive().find("〔2026〕1号", actor("finance"), NOW))
        .map(RecordEntry::id)
        .contains(record);
  }

  @Test
  void tellsHowRecordsHangTogetherToWhomMayKnowBoth() {
    var topic = TopicId.random();
    var everybody = new Reader[] {Reader.post(Post.MAYOR), Reader.unit("finance")};
    var text = Draft.paper("实施方案").of(topic).readers(everybody);
    var statement = Draft.paper("情况说明").of(topic).readers(everybody);
    var main = desk.file(text);
    var link = new Link(RelationType.ATTACHMENT_OF, text.filing().key());
    statement.contents().forEach(desk.store()::put);
    var attached =
        database.inTransaction(() -> desk.archive().file(statement.filing(), List.of(link)));
    var minutes = Draft.minutes(1);
    var issued = desk.file(minutes);
    database.inTransaction(
        () ->
            desk.archive()
                .conclude(topic, Retention.PERMANENT, "通过", Optional.of(minutes.filing().key())));
    var late = desk.file(Draft.paper("补充材料").of(topic).readers(everybody));

    assertThat(related(attached, "mayor"))
        .containsExactly("attachment-of " + main, "decided-in " + issued);
    assertThat(related(late, "mayor")).containsExactly("decided-in " + issued);
    assertThat(related(main, "mayor"))
        .containsExactly("decided-in " + issued, "attachment-of < " + attached);
    assertThat(related(issued, "mayor"))
        .hasSize(3)
        .allMatch(each -> each.startsWith("decided-in < "));
    assertThat(related(attached, "finance")).containsExactly("attachment-of " + main);
    assertThat(desk.entry(attached).version()).isEqualTo(2);
  }

  private List<String> related(RecordId record, String user) {
    return desk.archive().related(record, actor(user), NOW).stream()
        .map(each -> each.type().code() + (each.from() ? " " : " < ") + each.other().id())
        .toList();
  }

  @Test
  void hidesFromAPersonWhatHeMayNotKnow() {
    desk.file(Draft.minutes(1).readers(Reader.unit("finance")));

    assertThat(desk.archive().find("〔2026〕1号", actor("finance"), NOW)).isPresent();
    assertThat(desk.archive().find("〔2026〕1号", actor("housing"), NOW)).isEmpty();
  }

  @Test
  void opensARecordOnlyWithThePermitMadeForIt() {
    var first = Draft.minutes(1).readers(Reader.unit("finance"));
    var record = desk.file(first);
    var other = desk.file(Draft.minutes(2).readers(Reader.unit("finance")));
    var finance = actor("finance");
    var permit = desk.archive().permit(record, finance, NOW).orElseThrow();
    var unbound = desk.access().permit(finance, first.filing().readers(), NOW).orElseThrow();

    assertThat(new String(desk.archive().open(record, "original", permit), StandardCharsets.UTF_8))
        .isEqualTo("docx of 第1次区长办公会议纪要");
    assertThatThrownBy(() -> desk.archive().open(other, "original", permit))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> desk.archive().open(record, "original", unbound))
        .isInstanceOf(NotPermitted.class);
    assertThat(desk.archive().permit(record, actor("housing"), NOW)).isEmpty();
  }

  @Test
  void opensNothingWithAPermitFromOtherReaders() {
    var record = desk.file(Draft.minutes(1).readers(Reader.unit("finance")));
    var borrowed =
        desk.access()
            .permit(actor("housing"), "record:" + record, List.of(Reader.unit("housing")), NOW)
            .orElseThrow();

    assertThatThrownBy(() -> desk.archive().open(record, "original", borrowed))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void admitsFurtherReadersOnce() {
    var record = desk.file(Draft.paper("情况说明"));
    var added = List.of(Reader.unit("finance"), Reader.unit("audit"));

    database.inTransaction(() -> desk.archive().admit(record, added));
    database.inTransaction(() -> desk.archive().admit(record, added));

    var entry = desk.entry(record);
    assertThat(entry.readers()).hasSize(3).containsAll(added);
    assertThat(entry.filing().readers()).hasSize(1);
    assertThat(entry.version()).isEqualTo(2);
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(1, 2));
  }

  @Test
  void namesExactlyOneCustodian() {
    var record = desk.file(Draft.minutes(1));

    assertThat(desk.archive().custodian(record)).isEqualTo("custodian");
  }

  @Test
  void saysWhichTextIsDamagedAndGoesOn() throws Exception {
    desk.file(Draft.minutes(1).text("将被损坏的正文"));
    desk.file(Draft.minutes(2).text("完好的正文"));
    var text = Digest.of("将被损坏的正文".getBytes(StandardCharsets.UTF_8));
    Files.delete(desk.store().path(text));

    var changes = desk.archive().changesAfter(0, 10);

    assertThat(changes.getFirst().trouble()).contains("第1次区长办公会议纪要", "备份");
    assertThat(changes.getLast().entry().filing().text()).isEqualTo("完好的正文");
  }

  @Test
  void givesAllWhoFileAtOnceDifferentNumbersWithoutGaps() {
    Concurrently.run(
        4,
        thread ->
            IntStream.range(0, 10).forEach(n -> desk.file(Draft.minutes(1 + thread * 10 + n))));

    var entries = desk.archive().changesAfter(0, 100).stream().map(Change::entry).toList();
    assertThat(entries)
        .extracting(entry -> entry.code().orElseThrow())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 40).mapToObj("Z109-WS·2026-Y-BGS-%04d"::formatted).toList());
  }

  @Test
  void makesOneRecordOfTheSameFilingByAllAtOnce() {
    var made = new ConcurrentLinkedQueue<RecordId>();

    Concurrently.run(4, _ -> made.add(desk.file(Draft.minutes(1))));

    assertThat(made).hasSize(4).containsOnly(made.peek());
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(1, 1));
  }

  /// A reader that follows the feed while others write must never step over a position.
  @Test
  void showsTheFeedInOrderWithoutGapsWhileOthersWrite() {
    var seen = new ArrayList<Long>();
    var writing = new AtomicBoolean(true);

    Concurrently.run(
        4,
        thread -> {
          if (thread == 0) {
            follow(seen, writing);
          } else {
            IntStream.range(0, 10).forEach(n -> fileSometimesInVain(thread * 10 + n, n));
            writing.compareAndSet(true, desk.archive().counts().records() < 24);
          }
        });

    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
  }

  private void follow(List<Long> seen, AtomicBoolean writing) {
    for (var last = false; !last; ) {
      last = !writing.get();
      var position = seen.isEmpty() ? 0 : seen.getLast();
      desk.archive().changesAfter(position, 5).forEach(change -> seen.add(change.position()));
    }
    for (var rest = rest(seen); !rest.isEmpty(); rest = rest(seen)) {
      rest.forEach(change -> seen.add(change.position()));
    }
  }

  private List<Change> rest(List<Long> seen) {
    return desk.archive().changesAfter(seen.isEmpty() ? 0 : seen.getLast(), 5);
  }

  /// Every fifth is rolled back.
  private void fileSometimesInVain(int number, int n) {
    var draft = Draft.minutes(number);
    draft.contents().forEach(desk.store()::put);
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              desk.archive().file(draft.filing());
              if (n % 5 == 0) {
                transaction.setRollbackOnly();
              }
            });
  }

  private void conclude(TopicId topic, Retention retention, String decision) {
    database.inTransaction(() -> desk.archive().conclude(topic, retention, decision));
  }

  private Actor actor(String user) {
    return SampleOffice.actor(desk.organisation(), user, LocalDate.of(2026, 12, 4));
  }
}
