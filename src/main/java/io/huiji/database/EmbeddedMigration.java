package io.huiji.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the embedded database to the present schema. Its statements on tables commit each by
/// itself, so a migration that is broken off leaves a schema on which it cannot run again.
/// Therefore migrations run on a copy beside the database, which takes its place in one move when
/// all are through; what is found of a copy at the next start is thrown away (ADR 53). The caller
/// holds the data folder: two that migrated at once would take away each other's copy.
final class EmbeddedMigration {

  private static final String BESIDE = "huiji-migrating";

  /// It is not made smaller when it is closed: it is opened again at once.
  private static final String AS_IT_IS = ";MAX_COMPACT_TIME=0";

  private static final String FILE = ".mv.db";
  private static final long MEGABYTE = 1 << 20;

  private final Path folder;
  private final Path database;
  private final Path beside;
  private final FluentConfiguration migrations;

  EmbeddedMigration(Path folder, FluentConfiguration migrations) {
    this.folder = folder.toAbsolutePath();
    this.database = this.folder.resolve("huiji" + FILE);
    this.beside = this.folder.resolve(BESIDE + FILE);
    this.migrations = migrations;
  }

  /// @throws FailedMigration when a migration fails or there is no room for the copy
  HikariDataSource open() {
    if (Files.exists(database)) {
      var source = Database.open(Database.embeddedUrl(folder), Database.USER, "");
      if (isPresent(source)) {
        return source;
      }
      source.close();
    }
    migrateBeside();
    return Database.open(Database.embeddedUrl(folder), Database.USER, "");
  }

  /// Whether nothing is to be done; what cannot be told apart is left to the migration to tell.
  private boolean isPresent(HikariDataSource source) {
    try {
      return migrations.dataSource(source).load().validateWithResult().validationSuccessful;
    } catch (FlywayException e) {
      source.close();
      throw FailedMigration.ofEmbedded(e);
    }
  }

  private void migrateBeside() {
    try {
      removeCopy();
      copy();
      migrations
          .dataSource(Database.embeddedUrl(folder, BESIDE) + AS_IT_IS, Database.USER, "")
          .load()
          .migrate();
      putInPlace();
    } catch (FlywayException | IOException e) {
      throw FailedMigration.ofEmbedded(withoutCopy(e));
    }
  }

  private void copy() throws IOException {
    if (!Files.exists(database)) {
      return;
    }
    try {
      Files.copy(database, beside, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw FailedMigration.forRoom(Files.size(database) / MEGABYTE + 1, withoutCopy(e));
    }
  }

  /// On disk before the move, and the move before anybody is let in.
  private void putInPlace() throws IOException {
    force(beside, StandardOpenOption.WRITE);
    Files.move(
        beside, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try {
      force(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      throw FailedMigration.unconfirmed(e);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /// A copy that is left takes room; the next start would remove it, too.
  private <E extends Exception> E withoutCopy(E failure) {
    try {
      removeCopy();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /// And what H2 notes of its faults.
  private void removeCopy() throws IOException {
    Files.deleteIfExists(beside);
    Files.deleteIfExists(folder.resolve(BESIDE + ".trace.db"));
  }
}
