package io.huiji.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.audit.Logged;
import io.huiji.database.Database;
import io.huiji.entry.MachineToken;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.TokenScope;
import io.huiji.operations.backup.Backup;
import io.huiji.operations.backup.Restore;
import io.huiji.operations.backup.RestoreProof;
import io.huiji.operations.backup.TargetDatabase;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A consent is for one item, one person, one purpose, once: also where the archive was set back to
/// a moment at which it had not been used or taken back yet.
@OnBothDatabases
class RestoredConsentsTest {

  private static final String LATER = Counter.DAY + "T15:00";

  @TempDir Path folder;

  @Test
  void noConsentOutlivesARestore(TestDatabase database) {
    int copy;
    int loan;
    int asked;
    int handedOver;
    int token;
    String secret;
    try (var counter = new Counter(database, folder)) {
      for (var number = 1; number <= 4; number++) {
        counter.minutes(number);
      }
      copy = counter.agreed("finance", "request-copy", "〔2026〕1号");
      loan = counter.agreed("finance", "request-loan", "〔2026〕2号");
      counter.office.does("archivist", Counter.NOW, "{act: lend, request: " + loan + "}");
      asked = counter.asks("finance", "request-copy", "〔2026〕3号");
      handedOver = counter.agreed("finance", "request-copy", "〔2026〕4号");
      counter.office.does("archivist", Counter.NOW, counter.issue(handedOver, "four.pdf"));

      var tokens = counter.office.bean(MachineTokens.class);
      token = tokens.issue("finance", "test", TokenScope.parse("read"), 30);
      secret = tokens.take(token, "finance").orElseThrow();

      counter.office.bean(Backup.class).make(folder.resolve("backup"));

      tokens.revoke(token);
      counter.office.does("archivist", LATER, counter.issue(copy, "one.pdf"));
      counter.office.does(
          "director", LATER, "{act: revoke-consent, request: %d, reason: 收回}".formatted(loan));
    }

    try (var restored = Counter.again(restored(database), folder.resolve("other"))) {
      assertThat(restored.office.bean(MachineTokens.class).known(secret))
          .as("a token that was revoked after the backup")
          .get()
          .returns(MachineToken.State.REVOKED, MachineToken::state);
      assertThat(restored.state(copy, LATER)).isEqualTo("REVOKED");
      assertThat(restored.state(loan, LATER)).isEqualTo("LOAN_RECALLED");
      assertThat(restored.state(asked, LATER)).isEqualTo("OPEN");
      assertThat(restored.state(handedOver, LATER)).isEqualTo("ISSUED");
      assertThat(restored.said("archivist", LATER, restored.issue(copy, "again.pdf")))
          .singleElement()
          .asString()
          .contains("撤销");
      assertThat(restored.lending().permit(loan, actor(restored), LocalDateTime.parse(LATER)))
          .isEmpty();
      assertThat(acts(restored, "〔2026〕1号"))
          .containsExactly(
              "request-copy done", "consent done", "lapse-consent done", "issue-copy refused");
      assertThat(acts(restored, "〔2026〕2号")).contains("lend done", "lapse-consent done");
      assertThat(restored.office.bean(AuditLog.class).verify().whole()).isTrue();
      assertThat(restored.asks("finance", "request-copy", "〔2026〕1号")).isGreaterThan(handedOver);
    }
  }

  @Test
  void rowsOfOneDatabaseAreReadIntoTheOther(TestDatabase database) {
    try (var counter = new Counter(database, folder)) {
      counter.minutes(1);
      counter.agreed("finance", "request-copy", "〔2026〕1号");
      counter.office.bean(Backup.class).make(folder.resolve("backup"));
    }
    var other = database.engine() == Engine.H2 ? Engine.POSTGRESQL : Engine.H2;

    var restore =
        new Restore(folder.resolve("backup"), folder.resolve("data-of-other"), empty(other));

    assertThat(restore.isThrough()).isFalse();
    assertThat(restore.load(restore.checked())).isEmpty();
  }

  private static io.huiji.access.Actor actor(Counter counter) {
    return counter
        .organisation()
        .actor("finance", LocalDateTime.parse(LATER).toLocalDate())
        .orElseThrow();
  }

  private static List<String> acts(Counter counter, String record) {
    var entry = counter.office.bean(Archive.class).find(record).orElseThrow();
    var logged = new ArrayList<Logged>();
    counter
        .office
        .bean(AuditLog.class)
        .read(new Extract.OfRecord(entry.id().toString(), List.of()), logged::add);
    return logged.stream().map(each -> each.entry().act() + " " + each.entry().outcome()).toList();
  }

  /// Restored as the command does it, on a database of its own of the same kind.
  private TestDatabase restored(TestDatabase database) {
    var target = folder.resolve("other/data");
    var access = empty(database.engine());
    var restore = new Restore(folder.resolve("backup"), target, access);
    assertThat(restore.isThrough()).isFalse();
    var summary = restore.checked();
    assertThat(restore.load(summary)).isEmpty();
    try (var at = TestDatabase.existing(database.engine(), access.url(), access.user());
        var office = Office.opened(at, restore.staging().root())) {
      var proof = office.bean(RestoreProof.class);
      assertThat(proof.prove(summary).faults()).isEmpty();
      assertThat(proof.setBack(summary)).containsExactly("第1号申请（复制）", "第2号申请（借阅）");
    }
    restore.moveIn();
    return TestDatabase.existing(database.engine(), access.url(), access.user());
  }

  private TargetDatabase empty(Engine engine) {
    if (engine == Engine.H2) {
      return new TargetDatabase(Database.embeddedUrl(folder.resolve("elsewhere")), "huiji", "");
    }
    var fresh = engine.fresh();
    // it is opened again: only its connections are closed
    try (var _ = fresh.source()) {
      fresh.jdbc().sql("drop schema public cascade").update();
      fresh.jdbc().sql("create schema public").update();
    }
    return new TargetDatabase(fresh.url(), fresh.user(), "");
  }
}
