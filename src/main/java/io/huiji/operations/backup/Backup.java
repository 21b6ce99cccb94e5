package io.huiji.operations.backup;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.operations.backup.Summary.Migration;
import io.huiji.operations.backup.Summary.TableCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a backup while everybody works on (design 4.1).
///
/// The order makes it consistent: the reports first, since they print ends of the log that the
/// database must know; then the database as at one instant; then the files, since bytes come before
/// their row and stored bytes never change. What came in meanwhile is in the next backup.
///
/// The backup before stays in force until this one is whole; killed at any instant, it is made
/// again.
@Component
public class Backup {

  private static final String REPORTS = "reports";

  private final DataSource source;
  private final DataFolder data;
  private final AuditLog log;
  private final OfficeClock clock;
  private final TransactionOperations transactions;

  Backup(
      DataSource source,
      DataFolder data,
      AuditLog log,
      OfficeClock clock,
      TransactionOperations transactions) {
    this.source = source;
    this.data = data;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// @throws UnfitFolder when something else lies there, or another backup goes there now
  public Made make(Path target) {
    var folder = new BackupFolder(target);
    try {
      UnfitFolder.check(folder, data);
      OwnerOnly.close(folder.root());
      try (var channel =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.tryLock()) {
        if (lock == null) {
          throw UnfitFolder.busy(target);
        }
        return make(folder);
      }
    } catch (OverlappingFileLockException _) {
      throw UnfitFolder.busy(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Made make(BackupFolder folder) throws IOException {
    var number = last(folder) + 1;
    logged(number);
    OwnerOnly.delete(folder.number(number));
    OwnerOnly.folder(folder.database(number));
    var pool = new Pool(folder);
    var files = new DataFiles(data, pool);
    files.take(REPORTS);
    PowerCut.at("backup.begun");
    var rows = Snapshot.of(source, connection -> rows(connection, folder, number));
    PowerCut.at("backup.rows");
    for (var name : DataFiles.taken(data)) {
      if (!name.equals(REPORTS)) {
        files.take(name);
      }
    }
    pool.sync();
    PowerCut.at("backup.files");
    var summary = summary(folder, number, rows, files);
    inForce(folder, number, summary);
    PowerCut.at("backup.in-force");
    var removed = sweep(folder, number, files.listed(), pool);
    return new Made(
        number, summary, pool.copied(), pool.copiedBytes(), removed, Digest.of(folder.summary()));
  }

  private static int last(BackupFolder folder) throws IOException {
    return Files.exists(folder.summary())
        ? Summary.parse(Files.readAllBytes(folder.summary())).number()
        : 0;
  }

  /// Whoever makes a backup takes everything with him: that comes before the bytes.
  private void logged(int number) {
    transactions.executeWithoutResult(
        _ -> log.append(AuditEntry.done("system", "backup", "第" + number + "次备份").basis("命令行")));
  }

  private Rows rows(Connection connection, BackupFolder folder, int number)
      throws SQLException, IOException {
    var tables = new ArrayList<TableCopy>();
    for (var table : Tables.of(connection)) {
      tables.add(TableDump.write(connection, table, folder.database(number)));
    }
    OwnerOnly.sync(folder.database(number));
    var migrations = Migrations.copy(connection, folder.migrations(number));
    return new Rows(Snapshot.product(connection), tables, migrations, head(connection));
  }

  /// As the snapshot has it, not as it is by now.
  private static AuditLog.Head head(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select entries, hash from audit_head where id = 1")) {
      row.next();
      return new AuditLog.Head(row.getLong("entries"), row.getString("hash"));
    }
  }

  private Summary summary(BackupFolder folder, int number, Rows rows, DataFiles files)
      throws IOException {
    var listed = files.listed();
    var check = new TreeMap<String, String>();
    Digest digest;
    try (var list = new Sealed(folder.list(number))) {
      for (var file : listed) {
        list.line(file.line());
        check.put(BackupFolder.objectName(file.digest()), file.digest().hex());
      }
      digest = list.seal();
    }
    try (var list = new Sealed(folder.checkList(number))) {
      for (var entry : check.entrySet()) {
        list.line(entry.getValue() + "  " + entry.getKey());
      }
      list.seal();
    }
    OwnerOnly.sync(folder.number(number));
    return new Summary(
        Summary.FORMAT,
        number,
        clock.now().toString(),
        rows.product(),
        rows.head().entries() + ":" + rows.head().hash(),
        rows.count("archive_records"),
        rows.tables(),
        rows.migrations(),
        new Summary.Files(
            listed.size(), listed.stream().mapToLong(Listed::bytes).sum(), digest.hex()),
        files.damaged());
  }

  private static void inForce(BackupFolder folder, int number, Summary summary) throws IOException {
    var unfinished = folder.number(number).resolve("backup.json");
    try (var file = OwnerOnly.file(unfinished)) {
      file.write(java.nio.ByteBuffer.wrap(summary.bytes()));
      file.force(true);
    }
    OwnerOnly.sync(folder.numbers());
    OwnerOnly.move(unfinished, folder.summary());
    OwnerOnly.sync(folder.root());
  }

  private static int sweep(BackupFolder folder, int number, List<Listed> listed, Pool pool)
      throws IOException {
    try (var numbers = Files.list(folder.numbers())) {
      for (var other : numbers.toList()) {
        if (!other.equals(folder.number(number))) {
          OwnerOnly.delete(other);
        }
      }
    }
    return pool.sweep(listed.stream().map(Listed::digest).collect(Collectors.toSet()));
  }

  private record Rows(
      String product, List<TableCopy> tables, List<Migration> migrations, AuditLog.Head head) {

    long count(String table) {
      return tables.stream()
          .filter(each -> each.name().equals(table))
          .mapToLong(TableCopy::rows)
          .sum();
    }
  }

  /// @param copied files that were new, {@code copiedBytes} their bytes
  /// @param removed contents that the data folder has no more
  /// @param digest of {@code backup.json}, which vouches for all the rest
  public record Made(
      int number, Summary summary, long copied, long copiedBytes, int removed, Digest digest) {}
}
