package io.huiji.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Opens the database of an installation and brings it to the present schema.
public final class Database {

  static final String USER = "huiji";

  /// A commit is on disk before it returns; the file is closed by us, not by a shutdown hook; names
  /// and null order as in PostgreSQL, so that one SQL serves both. A connection remembers the
  /// statements that it has parsed: as many as filing, the log and a page use.
  private static final String EMBEDDED =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
          + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=60000;QUERY_CACHE_SIZE=256";

  private static final int CONNECTIONS = 10;

  private Database() {}

  /// The embedded database (H2, file mode) in this folder.
  public static String embeddedUrl(Path folder) {
    return embeddedUrl(folder, "huiji");
  }

  static String embeddedUrl(Path folder, String name) {
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name) + EMBEDDED;
  }

  public static HikariDataSource open(String url, String user, String password) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setMaximumPoolSize(CONNECTIONS);
    source.setMinimumIdle(1);
    return source;
  }

  /// The embedded database in this folder, at the present schema; made if there is none.
  ///
  /// @throws FailedMigration when it cannot be brought there; it is as it was
  public static HikariDataSource openEmbedded(Path folder) {
    return new EmbeddedMigration(folder, migrations()).open();
  }

  /// A shared database (PostgreSQL), at the present schema.
  ///
  /// @throws FailedMigration when it cannot be brought there; what failed has left nothing
  public static HikariDataSource openShared(String url, String user, String password) {
    return openShared(url, user, password, migrations());
  }

  static HikariDataSource openShared(
      String url, String user, String password, FluentConfiguration migrations) {
    var source = open(url, user, password);
    try {
      migrations.dataSource(source).load().migrate();
      return source;
    } catch (FlywayException e) {
      source.close();
      throw FailedMigration.ofShared(e);
    }
  }

  /// Where it stands. On H2, whose statements on tables commit each by itself, only for a database
  /// that may be thrown away if this does not end.
  public static void migrate(DataSource source) {
    migrations().dataSource(source).load().migrate();
  }

  /// Each module numbers its migrations in a range of its own; so a lower number may come later.
  static FluentConfiguration migrations() {
    return Flyway.configure()
        .locations("classpath:db/migration")
        .javaMigrations(new SpringBatchTables())
        .outOfOrder(true);
  }
}
