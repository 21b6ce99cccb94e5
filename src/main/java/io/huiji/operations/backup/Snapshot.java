package io.huiji.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// A look at the whole database as it stood at one instant, while others go on writing.
final class Snapshot {

  private static final String POSTGRESQL = "PostgreSQL";

  /// H2's own level: all tables as at the first statement of the transaction. Its "repeatable read"
  /// holds each table as at the first statement that reads it, which is not one instant.
  private static final int H2_SNAPSHOT = 6;

  private Snapshot() {}

  static <T> T of(DataSource source, Reading<T> reading) {
    try (var connection = source.getConnection()) {
      var isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(
          product(connection).equals(POSTGRESQL)
              ? Connection.TRANSACTION_REPEATABLE_READ
              : H2_SNAPSHOT);
      try {
        return reading.read(connection);
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read as a whole", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName();
  }

  @FunctionalInterface
  interface Reading<T> {
    T read(Connection connection) throws SQLException, IOException;
  }
}
