package io.huiji.operations.backup;

import io.huiji.batch.PowerCut;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes a data folder of a backup: everything in a folder of its own inside the new one, which is
/// emptied into it when all is proven, the database last. Killed at any instant, it begins anew.
public final class Restore {

  static final String STAGING = ".restoring";

  private static final String DATABASE = "database";
  private static final Set<String> MADE =
      Set.of(DATABASE, "store", "index", "cache", "out", "reports", "logs");

  private final BackupFolder from;
  private final DataFolder target;
  private final DataFolder staging;
  private final TargetDatabase database;

  public Restore(Path from, Path target, TargetDatabase database) {
    this.from = new BackupFolder(from);
    this.target = new DataFolder(target);
    this.staging = new DataFolder(this.target.root().resolve(STAGING));
    this.database = database;
  }

  public DataFolder staging() {
    return staging;
  }

  /// Reads the whole backup.
  ///
  /// @throws DamagedBackup with everything that is not in order
  public Summary checked() {
    try {
      var check = new BackupCheck(from);
      var summary = check.read();
      if (summary.isEmpty() || !check.findings().isEmpty()) {
        throw new DamagedBackup(check.findings());
      }
      return summary.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an earlier restore was killed when everything was in place; it is ended then.
  ///
  /// @throws UnfitFolder when the target has content that no killed restore left there
  public boolean isThrough() {
    try {
      OwnerOnly.close(target.root());
      if (!Files.exists(staging.root())) {
        requireNothingElse(Set.of());
        return false;
      }
      if (Files.exists(target.database())) {
        end();
        return true;
      }
      requireNothingElse(left());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a killed restore may have put in place already.
  private Set<String> left() throws IOException {
    var names = new TreeSet<>(MADE);
    names.addAll(names(staging.root()));
    names.add(STAGING);
    try (var listed = Files.lines(from.list(checked().number()))) {
      listed.map(line -> Listed.parse(line).path().split("/", 2)[0]).forEach(names::add);
    }
    return names;
  }

  private void requireNothingElse(Set<String> left) throws IOException {
    for (var name : names(target.root())) {
      if (!name.equals("huiji.lock") && !left.contains(name)) {
        throw new UnfitFolder("“" + target.root() + "”已有内容（" + name + "）：请给一个新的或空的文件夹");
      }
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (var files = Files.list(folder)) {
      return new TreeSet<>(files.map(path -> path.getFileName().toString()).toList());
    }
  }

  /// Rows and files, each compared with what the backup says of it.
  ///
  /// @return what differs; empty when nothing does
  public List<String> load(Summary summary) {
    try {
      database.begin();
      for (var name : names(target.root())) {
        if (!name.equals("huiji.lock")) {
          OwnerOnly.delete(target.root().resolve(name));
        }
      }
      OwnerOnly.folder(staging.root());
      OwnerOnly.folder(staging.database());
      PowerCut.at("restore.begun");
      copyFiles(summary);
      PowerCut.at("restore.files");
      var differing = loadRows(summary);
      PowerCut.at("restore.rows");
      return differing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyFiles(Summary summary) throws IOException {
    var folders = new TreeSet<Path>();
    try (var lines = Files.lines(from.list(summary.number()))) {
      for (var line : (Iterable<String>) lines::iterator) {
        folders.add(copy(Listed.parse(line)));
      }
    }
    for (var folder : folders) {
      OwnerOnly.sync(folder);
    }
  }

  private Path copy(Listed listed) throws IOException {
    var file = staging.root().resolve(listed.path());
    var folder = OwnerOnly.parent(file);
    OwnerOnly.folder(folder);
    try (var in =
            new DigestInputStream(
                Files.newInputStream(from.object(listed.digest())), Digest.sha256());
        var out = OwnerOnly.file(file)) {
      in.transferTo(Channels.newOutputStream(out));
      out.force(true);
      if (!Digest.of(in.getMessageDigest()).equals(listed.digest())) {
        throw new DamagedBackup(List.of(listed.path() + "：内容与校验值不符"));
      }
    }
    return folder;
  }

  private List<String> loadRows(Summary summary) throws IOException {
    var folder = from.database(summary.number());
    var differing = new ArrayList<String>();
    try (var source = database.open(staging)) {
      Migrations.apply(source, summary.migrations(), from.migrations(summary.number()));
      try (var connection = source.getConnection()) {
        connection.setAutoCommit(false);
        var tables = Tables.of(connection);
        TableLoad.empty(connection, tables);
        for (var table : tables) {
          if (summary.tables().stream().anyMatch(each -> each.name().equals(table.name()))) {
            TableLoad.read(connection, table, folder);
          }
        }
        for (var table : tables) {
          var sum = TableDump.sum(connection, table);
          summary.tables().stream()
              .filter(each -> each.name().equals(table.name()))
              .filter(each -> !each.content().equals(sum.hex()))
              .map(each -> "“" + each.name() + "”一表恢复后与备份不符")
              .forEach(differing::add);
        }
        if (tables.size() != summary.tables().size()) {
          differing.add("恢复后有 %d 张表，备份有 %d 张".formatted(tables.size(), summary.tables().size()));
        }
        connection.commit();
      }
      return differing;
    } catch (SQLException e) {
      throw new IllegalStateException("the rows cannot be read back", e);
    }
  }

  /// Puts everything in place, the database last: without it the folder is no data folder.
  public void moveIn() {
    try {
      for (var name : names(staging.root())) {
        if (!name.equals(DATABASE) && !name.equals("huiji.lock")) {
          move(name);
        }
      }
      PowerCut.at("restore.moving");
      OwnerOnly.sync(target.root());
      move(DATABASE);
      OwnerOnly.sync(target.root());
      PowerCut.at("restore.moved");
      end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String name) throws IOException {
    Files.move(
        staging.root().resolve(name), target.root().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void end() throws IOException {
    database.end();
    OwnerOnly.delete(staging.root());
    OwnerOnly.sync(target.root());
  }
}
