package io.huiji.operations.backup;

import io.huiji.database.Database;
import io.huiji.database.SpringBatchTables;
import io.huiji.kernel.Digest;
import io.huiji.operations.backup.Summary.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;

/// The migrations that made the tables go into the backup: rows are read back into the tables that
/// they came from, and brought to the present schema from there.
final class Migrations {

  private static final String APPLIED =
      "select version, script, type from "
          + Tables.HISTORY
          + " where success and type in ('SQL', 'JDBC') order by installed_rank";

  private Migrations() {}

  static List<Migration> copy(Connection connection, Path folder) throws SQLException, IOException {
    OwnerOnly.folder(folder);
    var migrations = new ArrayList<Migration>();
    try (var statement = connection.createStatement();
        var applied = statement.executeQuery(APPLIED)) {
      while (applied.next()) {
        var script = applied.getString("script");
        var version = applied.getString("version");
        migrations.add(
            applied.getString("type").equals("SQL")
                ? new Migration(version, script, copy(script, folder))
                : new Migration(version, "", ""));
      }
    }
    return migrations;
  }

  private static String copy(String script, Path folder) throws IOException {
    var bytes = ours(script).getContentAsByteArray();
    try (var file = OwnerOnly.file(folder.resolve(script))) {
      file.write(java.nio.ByteBuffer.wrap(bytes));
      file.force(true);
    }
    return Digest.of(bytes).hex();
  }

  private static ClassPathResource ours(String script) {
    return new ClassPathResource("db/migration/" + script);
  }

  /// Whether this program knows it, and the same one.
  static boolean isOurs(Migration migration) throws IOException {
    if (migration.script().isEmpty()) {
      return new SpringBatchTables().getVersion().getVersion().equals(migration.version());
    }
    var resource = ours(migration.script());
    return resource.exists()
        && Digest.of(resource.getContentAsByteArray()).hex().equals(migration.sha256());
  }

  /// Makes the tables as they were when the backup was made.
  static void apply(DataSource source, List<Migration> migrations, Path folder) {
    var inJava =
        migrations.stream().anyMatch(each -> each.script().isEmpty())
            ? new JavaMigration[] {new SpringBatchTables()}
            : new JavaMigration[0];
    Flyway.configure()
        .dataSource(source)
        .locations("filesystem:" + folder)
        .javaMigrations(inJava)
        .outOfOrder(true)
        // the mark of a restore in progress may stand there already
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /// And as this program has them.
  static void bringUpToDate(DataSource source) {
    Database.migrate(source);
  }

  static boolean areThere(List<Migration> migrations, Path folder) {
    return migrations.stream()
        .allMatch(each -> each.script().isEmpty() || Files.exists(folder.resolve(each.script())));
  }
}
