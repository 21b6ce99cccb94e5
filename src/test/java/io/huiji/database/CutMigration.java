package io.huiji.database;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// A process whose power is cut between two statements of a migration. Arguments: the folder of the
/// database, the folder of its migrations.
final class CutMigration implements JavaMigration {

  static final int CUT = 137;

  static void main(String[] arguments) {
    var migrations =
        Flyway.configure()
            .locations("filesystem:" + arguments[1])
            .javaMigrations(new CutMigration());
    new EmbeddedMigration(Path.of(arguments[0]), migrations).open().close();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "second";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("drop table places");
    }
    Runtime.getRuntime().halt(CUT);
  }
}
