package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;

/// {@code backup} and {@code restore} as a person runs them, and as a power cut ends them.
@TestInstance(Lifecycle.PER_CLASS)
class BackupCommandsTest {

  private static final String HEAD = "(?s).*日志链头[^：]*：(\\d+:[0-9a-f]{64}).*";

  @TempDir static Path folder;
  private TestOffice office;
  private Path backup;
  private String head;

  @BeforeAll
  void makeABackup() {
    office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    file(1);
    file(2);
    backup = folder.resolve("backup");
    var made = backup(backup);
    assertThat(made.code()).as(made.out() + made.err()).isZero();
    head = made.out().replaceAll(HEAD, "$1").strip();
  }

  private void file(int number) {
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              new FiledMinutes(
                      opened.part(Archive.class),
                      opened.part(ContentStore.class),
                      opened.part(AuditLog.class),
                      opened.part(TransactionOperations.class))
                  .file(number);
              return 0;
            });
  }

  private TestOffice.Ended backup(Path to) {
    return office.run("backup", "--data", office.data().toString(), "--to", to.toString());
  }

  private TestOffice.Ended restore(Path from, TestOffice to) {
    return to.run("restore", "--data", to.data().toString(), "--from", from.toString());
  }

  private static TestOffice empty(String name) {
    return TestOffice.in(folder.resolve(name + "/data"), folder.resolve("inbox"));
  }

  @Test
  void restoresAnArchiveThatProvesItselfAndGoesOn() {
    var restored = empty("whole");

    var ended = restore(backup, restored);

    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("备份完好", "逐表与备份相符", "操作日志完整", "索引 2 件", "恢复完毕");
    assertThat(restored.data().resolve(".restoring")).doesNotExist();
    assertThat(restored.data().resolve("first-passwords.txt")).doesNotExist();
    assertThat(
            restored
                .run("audit", "verify", "--data", restored.data().toString(), "--printed", head)
                .code())
        .isZero();
    assertThat(restored.search("finance", "低保标准").json().path("total").asInt()).isEqualTo(2);
    assertThat(restored.search("civil-affairs", "低保标准").json().path("total").asInt()).isZero();
    assertThat(
            restored
                .act(
                    "finance",
                    "2026-12-07T09:00",
                    "{act: request-copy, record: 〔2026〕1号, purpose: 起草细则}")
                .code())
        .isZero();
    assertThat(restore(backup, restored).code()).as("not over an archive").isEqualTo(2);
  }

  @Test
  void copiesOnlyWhatIsNewIntoTheSameFolder() {
    var own = folder.resolve("twice");
    backup(own);
    assertThat(backup(own).out()).contains("第 2 次备份完成", "新复制 0 个");

    file(3);

    assertThat(backup(own).out()).contains("第 3 次备份完成", "新复制 1 个");
    assertThat(own.resolve("backups")).isDirectoryContaining("glob:**/3");
    assertThat(own.resolve("backups/2")).doesNotExist();
    var restored = empty("third");
    assertThat(restore(own, restored).code()).isZero();
    assertThat(restored.search("finance", "低保标准").json().path("total").asInt()).isEqualTo(3);
  }

  @Test
  void refusesADamagedBackupWithEverythingThatIsNotInOrder() throws IOException {
    var damaged = folder.resolve("damaged");
    copyAll(backup, damaged);
    var objects = files(damaged.resolve("objects"));
    var seed = Long.getLong("seed", System.nanoTime());
    var chosen = new Random(seed).nextInt(objects.size() - 1);
    Files.delete(objects.get(chosen));
    flip(objects.get(chosen + 1), seed);
    flip(damaged.resolve("backups/1/database/audit_entries.jsonl"), seed);
    var target = empty("refused");

    var ended = restore(damaged, target);

    assertThat(ended.code()).as("seed %d", seed).isEqualTo(1);
    assertThat(ended.out())
        .as("seed %d", seed)
        .contains("缺失", "“audit_entries”一表：内容与校验值不符", "共 3 处");
    assertThat(target.data().resolve("database")).doesNotExist();
    Files.delete(damaged.resolve("backup.json"));
    assertThat(restore(damaged, target).out()).contains("没有 backup.json");
  }

  @Test
  void refusesFoldersThatAreNotForABackup() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("照片.txt"), "别的东西");

    assertThat(backup(other).code()).isEqualTo(2);
    assertThat(backup(office.data().resolve("backup")).code()).isEqualTo(2);
    assertThat(restore(backup, TestOffice.in(other, other)).code()).isEqualTo(2);
    assertThat(other.resolve("照片.txt")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup.begun", "backup.rows", "backup.files", "backup.in-force"})
  void aPowerCutLeavesTheBackupBefore(String point) throws IOException {
    var own = folder.resolve(point);
    copyAll(backup, own);

    var cut =
        HuijiProcess.run(
            folder.resolve(point + ".txt"),
            point,
            "backup",
            "--data",
            office.data().toString(),
            "--to",
            own.toString());

    assertThat(cut)
        .as(HuijiProcess.said(folder.resolve(point + ".txt")))
        .isEqualTo(HuijiProcess.CUT);
    var number = point.equals("backup.in-force") ? 2 : 1;
    var restored = restore(own, empty(point + "-restored"));
    assertThat(restored.code()).as(restored.out() + restored.err()).isZero();
    assertThat(restored.out()).contains("备份完好：第 " + number + " 次");
    var again = backup(own);
    assertThat(again.out()).as(again.err()).contains("第 " + (number + 1) + " 次备份完成");
    assertThat(files(own.resolve("objects/unfinished"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "restore.begun",
        "restore.files",
        "restore.rows",
        "restore.proven",
        "restore.moving",
        "restore.moved"
      })
  void aPowerCutWhileRestoringIsRunAgain(String point) {
    var target = empty(point);

    var cut =
        HuijiProcess.run(
            folder.resolve(point + ".txt"),
            point,
            "restore",
            "--data",
            target.data().toString(),
            "--from",
            backup.toString());

    assertThat(cut)
        .as(HuijiProcess.said(folder.resolve(point + ".txt")))
        .isEqualTo(HuijiProcess.CUT);
    if (!point.equals("restore.moved")) {
      assertThat(target.search("finance", "低保").code()).as("no data folder yet").isEqualTo(2);
    }
    var again = restore(backup, target);
    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(target.data().resolve(".restoring")).doesNotExist();
    assertThat(target.search("finance", "低保标准").json().path("total").asInt()).isEqualTo(2);
    assertThat(target.run("audit", "verify", "--data", target.data().toString()).code()).isZero();
  }

  /// The commands of {@code docs/drills}, as a person types them.
  @Test
  void theDrillPasses() throws Exception {
    var said = Files.createDirectories(Path.of("target")).resolve("drill.txt");
    var drill =
        new ProcessBuilder(
            "docs/drills/run.sh",
            "--data",
            office.data().toString(),
            "--work",
            folder.resolve("drill").toString(),
            "--record",
            "〔2026〕1号",
            "--words",
            "低保标准");
    drill
        .environment()
        .putAll(
            Map.of(
                "HUIJI_CLASSPATH", HuijiProcess.classes(),
                "HUIJI_NO_INSTALL", "1",
                "JAVA_HOME", System.getProperty("java.home")));

    var code = drill.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();

    assertThat(code).as(HuijiProcess.said(said)).isZero();
    assertThat(HuijiProcess.said(said)).endsWith("演练通过。\n");
  }

  private static void flip(Path file, long seed) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[new Random(seed).nextInt(bytes.length)] ^= 1;
    Files.write(file, bytes);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copyAll(Path source, Path target) throws IOException {
    Folders.delete(target);
    try (var all = Files.walk(source)) {
      for (var path : all.toList()) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
    }
  }
}
