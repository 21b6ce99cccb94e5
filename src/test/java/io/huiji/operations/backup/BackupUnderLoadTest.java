package io.huiji.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/// Backups that are made while records and log entries go on being written.
@OnBothDatabases
class BackupUnderLoadTest {

  @TempDir Path folder;

  @Test
  void holdsOneInstantOfDatabaseAndEveryByteOfIt(TestDatabase database) throws Exception {
    try (var office = Office.sample(database, folder.resolve("data"))) {
      var minutes = minutes(office);
      minutes.file(1);
      var stop = new AtomicBoolean();
      var writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (var number = 2; !stop.get(); number++) {
                      minutes.file(number);
                    }
                  });
      try {
        for (var round = 1; round <= 4; round++) {
          var made = office.bean(Backup.class).make(folder.resolve("backup"));
          assertThat(made.number()).isEqualTo(round);
          assertThat(made.summary().damaged()).isEmpty();
          assertWhole(made.summary());
        }
      } finally {
        stop.set(true);
        writer.join();
      }
      var last = office.bean(Backup.class).make(folder.resolve("backup"));
      var again = office.bean(Backup.class).make(folder.resolve("backup"));
      assertThat(again.copied()).as("nothing new").isZero();
      assertThat(again.summary().files()).isEqualTo(last.summary().files());
    }
  }

  /// Every row's bytes are there, the log's head is the log's end, the feed's position its end.
  private void assertWhole(Summary summary) throws IOException {
    var backup = new BackupFolder(folder.resolve("backup"));
    assertThat(new BackupCheck(backup).read()).contains(summary);
    var check = new BackupCheck(backup);
    check.read();
    assertThat(check.findings()).isEmpty();
    var database = backup.database(summary.number());
    assertThat(rows(summary, "audit_entries"))
        .isEqualTo(Long.parseLong(summary.log().substring(0, summary.log().indexOf(':'))));
    assertThat(Files.readAllLines(database.resolve("archive_feed.jsonl")).getLast())
        .isEqualTo("[1," + rows(summary, "archive_changes") + "]");
    assertThat(rows(summary, "archive_files")).isEqualTo(summary.records());
    var listed = Files.readString(backup.list(summary.number()));
    for (var line :
        Files.readAllLines(database.resolve("archive_files.jsonl")).stream().skip(1).toList()) {
      // the row's first hash is the SHA-256 by which the store keeps it; SM3 stands behind
      assertThat(listed).contains(line.replaceAll(".*?\"([0-9a-f]{64})\".*", "$1"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.root())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.summary())))
        .isEqualTo("rw-------");
  }

  private static long rows(Summary summary, String table) {
    return summary.tables().stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private static FiledMinutes minutes(Office office) {
    return new FiledMinutes(
        office.bean(Archive.class),
        office.bean(ContentStore.class),
        office.bean(AuditLog.class),
        office.bean(TransactionOperations.class));
  }
}
