package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import io.huiji.operations.backup.Summary.Migration;
import io.huiji.operations.backup.Summary.TableCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads a backup from its first byte to its last, and collects everything that is not in order.
final class BackupCheck {

  private final BackupFolder folder;
  private final List<String> findings = new ArrayList<>();

  BackupCheck(BackupFolder folder) {
    this.folder = folder;
  }

  List<String> findings() {
    return List.copyOf(findings);
  }

  /// @return what the backup says of itself; empty when not even that can be read
  Optional<Summary> read() throws IOException {
    var summary = summary();
    if (summary.isPresent()) {
      check(summary.get());
    }
    return summary;
  }

  private Optional<Summary> summary() throws IOException {
    try {
      var summary = Summary.parse(Files.readAllBytes(folder.summary()));
      if (summary.format() != Summary.FORMAT) {
        findings.add("备份的格式是第 " + summary.format() + " 版，本程序只认识第 1 版：请用较新的程序恢复");
        return Optional.empty();
      }
      return Optional.of(summary);
    } catch (NoSuchFileException _) {
      findings.add("没有 backup.json：这不是备份，或者第一次备份没有办完");
    } catch (RuntimeException _) {
      findings.add("backup.json 已损坏，读不出来");
    }
    return Optional.empty();
  }

  private void check(Summary summary) throws IOException {
    for (var table : summary.tables()) {
      check(summary.number(), table);
    }
    for (var migration : summary.migrations()) {
      check(summary.number(), migration);
    }
    checkFiles(summary);
  }

  private void check(int number, TableCopy table) throws IOException {
    compare(
        folder.database(number).resolve(table.name() + ".jsonl"),
        table.sha256(),
        "数据库的“" + table.name() + "”一表");
  }

  private void check(int number, Migration migration) throws IOException {
    if (!migration.script().isEmpty()) {
      compare(
          folder.migrations(number).resolve(migration.script()),
          migration.sha256(),
          "建表的“" + migration.script() + "”");
    }
    if (!Migrations.isOurs(migration)) {
      findings.add("建表的第 " + migration.version() + " 步本程序没有或者不同：备份由较新的程序做成，请用不低于它的版本恢复");
    }
  }

  private void checkFiles(Summary summary) throws IOException {
    var list = folder.list(summary.number());
    if (!compare(list, summary.files().sha256(), "文件清单")) {
      return;
    }
    var seen = new HashSet<Digest>();
    try (var lines = Files.lines(list)) {
      for (var line : (Iterable<String>) lines::iterator) {
        var file = Listed.parse(line);
        if (seen.add(file.digest())) {
          compare(folder.object(file.digest()), file.digest().hex(), file.path());
        }
      }
    }
  }

  private boolean compare(Path file, String expected, String what) throws IOException {
    try {
      if (Digest.of(file).hex().equals(expected)) {
        return true;
      }
      findings.add(what + "：内容与校验值不符");
    } catch (NoSuchFileException _) {
      findings.add(what + "：缺失");
    }
    return false;
  }
}
