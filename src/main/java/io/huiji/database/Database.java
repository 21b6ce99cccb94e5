package io.huiji.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Opens the database of an installation and brings it to the present schema.
public final class Database {

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
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("huiji") + EMBEDDED;
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

  /// Each module numbers its migrations in a range of its own; so a lower number may come later.
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .javaMigrations(new SpringBatchTables())
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
