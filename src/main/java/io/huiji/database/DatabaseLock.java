package io.huiji.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/// Holds a shared database for one nightly run at a time, where several machines have data folders
/// of their own over one PostgreSQL. The embedded database is held by the lock on its data folder
/// already.
public final class DatabaseLock implements AutoCloseable {

  private static final long KEY = 0x4855_494A_49L;

  private final Connection connection;
  private final boolean locked;

  private DatabaseLock(Connection connection, boolean locked) {
    this.connection = connection;
    this.locked = locked;
  }

  /// Waits until no other run holds the database; a killed run loses it with its connection.
  public static DatabaseLock hold(DataSource source) {
    try {
      var connection = source.getConnection();
      var shared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      if (shared) {
        execute(connection, "select pg_advisory_lock(" + KEY + ")");
      }
      return new DatabaseLock(connection, shared);
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(source).translate("lock", null, e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      if (locked) {
        execute(connection, "select pg_advisory_unlock(" + KEY + ")");
      }
    } catch (SQLException _) {
      // the connection is broken, and the lock gone with it
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }
}
