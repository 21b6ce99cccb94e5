package io.huiji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.Seed;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcAuditLogTest {

  private static final int ENTRIES = 40;

  private final TestDatabase database;
  private final AuditLog log;
  private final RandomGenerator random = Seed.random();

  JdbcAuditLogTest(TestDatabase database) {
    this.database = database;
    this.log = AuditLogs.of(database, SettableClock.at("2026-12-01T09:00:00").office());
  }

  @Test
  void isWholeAfterManyEntries() {
    fill();

    assertThat(log.verify()).isEqualTo(new AuditLog.ChainCheck(ENTRIES, 0, ""));
    assertThat(log.head().entries()).isEqualTo(ENTRIES);
  }

  @Test
  void isWholeWhenEmpty() {
    assertThat(log.verify().whole()).isTrue();
  }

  @Test
  void findsAChangedEntry() {
    fill();
    var number = random.nextInt(1, ENTRIES + 1);
    var field =
        new String[] {
          "actor", "act", "object", "outcome", "reason", "basis", "record_id", "person"
        };
    change(
        "update audit_entries set " + field[random.nextInt(8)] + " = 'x' where number = ", number);

    assertThat(log.verify().brokenAt()).isEqualTo(number);
  }

  @Test
  void findsAChangedTime() {
    fill();
    var number = random.nextInt(1, ENTRIES + 1);
    change("update audit_entries set machine_millis = machine_millis + 1 where number = ", number);

    assertThat(log.verify().brokenAt()).isEqualTo(number);
  }

  @Test
  void findsARemovedEntry() {
    fill();
    var number = random.nextInt(1, ENTRIES + 1);
    change("delete from audit_entries where number = ", number);

    assertThat(log.verify().brokenAt()).isEqualTo(number);
  }

  @Test
  void findsAnEntryMovedToAnotherPlace() {
    fill();
    var number = random.nextInt(1, ENTRIES);
    change("update audit_entries set number = -1 where number = ", number);
    change("update audit_entries set number = number - 1 where number = ", number + 1);
    change("update audit_entries set number = " + (number + 1) + " where number = ", -1);

    assertThat(log.verify().brokenAt()).isEqualTo(number);
  }

  @Test
  void findsAnInsertedEntry() {
    fill();
    change(
        "insert into audit_entries select -number, office_time, machine_millis, actor, act, object,"
            + " outcome, reason, basis, hash, record_id, person, records from audit_entries where number = ",
        random.nextInt(1, ENTRIES + 1));

    assertThat(log.verify().brokenAt()).isEqualTo(1);
  }

  @Test
  void findsAnEntryInsertedAnywhereWhereTheLaterOnesMadeRoom() {
    fill();
    var number = random.nextInt(1, ENTRIES);
    change("update audit_entries set number = -number where number > ", number);
    change("update audit_entries set number = 1 - number where number < ", 0);
    change(
        "insert into audit_entries select number + 1, office_time, machine_millis, actor, act,"
            + " object, outcome, reason, basis, hash, record_id, person, records from audit_entries where number = ",
        number);
    change("update audit_head set entries = entries + 1 where id = ", 1);

    assertThat(log.verify().brokenAt()).isEqualTo(number + 1);
  }

  @Test
  void findsAnEntryAppendedByHand() {
    fill();
    change(
        "insert into audit_entries select number + 1, office_time, machine_millis, actor, act,"
            + " object, outcome, reason, basis, hash, record_id, person, records from audit_entries where number = ",
        ENTRIES);

    assertThat(log.verify().brokenAt()).isEqualTo(ENTRIES + 1);
  }

  @Test
  void findsThatRecordAndPersonWereExchanged() {
    database.inTransaction(
        () ->
            log.append(
                AuditEntry.done("archivist", "issue-copy", "第1号申请")
                    .concerning(Concern.record("r").person("p"))));
    change("update audit_entries set record_id = 'p', person = 'r' where number = ", 1);

    assertThat(log.verify().brokenAt()).isEqualTo(1);
  }

  @Test
  void findsThatOneOfSeveralRecordsWasTakenOut() {
    database.inTransaction(
        () ->
            log.append(
                AuditEntry.done("director", "consent-export", "第1号导出申请（3件）")
                    .concerning(Concern.records(List.of("r-1", "r-2", "r-3")))));
    assertThat(log.verify().whole()).isTrue();
    change("update audit_entries set records = 'r-1 r-3' where number = ", 1);

    assertThat(log.verify().brokenAt()).isEqualTo(1);
  }

  @Test
  void findsAnEndThatWasCutOffByThePrintedHeadAlone() {
    fill();
    var printed = log.head();
    var left = random.nextInt(1, ENTRIES);
    cutOffAfter(left);

    assertThat(log.verify().whole()).as("a chain cut off cleanly is whole in itself").isTrue();
    assertThat(log.verify(List.of(printed)).brokenAt()).isEqualTo(left + 1);
  }

  @Test
  void findsTheSameByAHeadThatWasPrintedWithoutItsNumber() {
    fill();
    var printed = new AuditLog.Head(0, log.head().hash());
    fill();
    assertThat(log.verify(List.of(printed)).whole()).isTrue();
    cutOffAfter(random.nextInt(1, ENTRIES));
    fill();

    assertThat(log.verify().whole()).isTrue();
    assertThat(log.verify(List.of(printed)).what()).contains(printed.hash());
  }

  @Test
  void findsAChainThatWasCutOffAndContinuedByThePrintedHeads() {
    fill();
    var printed = log.head();
    cutOffAfter(random.nextInt(1, ENTRIES));
    fill();

    assertThat(log.verify().whole()).isTrue();
    assertThat(log.verify(List.of(printed)).brokenAt()).isEqualTo(ENTRIES);
  }

  @Test
  void isWholeBesideTheHeadsThatWerePrinted() {
    fill();
    var first = log.head();
    fill();

    assertThat(log.verify(List.of(first, log.head(), first)).whole()).isTrue();
  }

  @Test
  void isExtractedForOnePersonAndForOneRecord() {
    fill();
    var touched = Concern.record("r-1").person("finance");
    database.inTransaction(
        () -> {
          log.append(AuditEntry.done("archivist", "issue-copy", "第1号申请").concerning(touched));
          log.append(AuditEntry.done("mayor", "approve-minutes", "会议纪要〔2026〕1号"));
          log.append(AuditEntry.done("mayor", "approve-minutes", "会议纪要〔2026〕11号"));
          log.append(AuditEntry.done("finance", "search", "低保").reason("命中 1 件，所示 1 件：r-1"));
          log.append(
              AuditEntry.done("director", "consent-export", "第1号导出申请（2件）")
                  .concerning(Concern.records(List.of("r-0", "r-1")).person("archivist")));
        });

    assertThat(numbers(new Extract.OfPerson("finance"))).containsExactly(41L, 44L);
    assertThat(numbers(new Extract.OfRecord("r-1", List.of("〔2026〕1号"))))
        .containsExactly(41L, 42L, 44L, 45L);
    assertThat(numbers(new Extract.OfRecord("r-0", List.of()))).containsExactly(45L);
    assertThat(numbers(new Extract.OfPerson("archivist"))).containsExactly(41L, 45L);
    assertThat(numbers(new Extract.OfRecord("r-2", List.of()))).isEmpty();
    assertThat(numbers(new Extract.OfPerson("clerk"))).hasSize(ENTRIES);
  }

  private List<Long> numbers(Extract extract) {
    var numbers = new ArrayList<Long>();
    log.read(extract, logged -> numbers.add(logged.number()));
    return numbers;
  }

  /// As somebody would who knows the tables.
  private void cutOffAfter(int number) {
    change("delete from audit_entries where number > ", number);
    change(
        "update audit_head set (entries, hash) = (select number, hash from audit_entries where number = "
            + number
            + ") where id = ",
        1);
  }

  @Test
  void losesTheEntryWithTheActThatFailed() {
    fill();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      log.append(AuditEntry.done("mayor", "decide", "议题"));
                      throw new IllegalStateException("the act failed");
                    }))
        .hasMessage("the act failed");

    assertThat(log.verify()).isEqualTo(new AuditLog.ChainCheck(ENTRIES, 0, ""));
  }

  @Test
  void takesNoEntryOutsideATransaction() {
    assertThatThrownBy(() -> log.append(AuditEntry.done("mayor", "decide", "议题")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void staysWholeWhenManyWriteAtOnce() {
    Concurrently.run(4, worker -> repeat(10, "worker" + worker));

    assertThat(log.verify()).isEqualTo(new AuditLog.ChainCheck(40, 0, ""));
  }

  @Test
  void keepsTextThatTheDatabaseWouldNotTake() {
    database.inTransaction(
        () -> log.append(AuditEntry.done("mayor", "decide", "𠮷\0" + "长".repeat(9000))));

    assertThat(log.verify().whole()).isTrue();
  }

  private void fill() {
    repeat(ENTRIES, "clerk");
  }

  private void repeat(int times, String actor) {
    for (var time = 0; time < times; time++) {
      var object = "议题" + time;
      database.inTransaction(
          () -> log.append(AuditEntry.refused(actor, "approve", object, "理由").basis("依据")));
    }
  }

  private void change(String sql, int number) {
    database.jdbc().sql(sql + number).update();
  }
}
