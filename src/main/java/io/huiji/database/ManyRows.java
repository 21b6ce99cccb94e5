package io.huiji.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// One statement for many rows: parsed once and handed over together. In the caller's transaction.
public final class ManyRows {

  private final JdbcOperations jdbc;

  public ManyRows(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /// @param sql with a question mark for each value
  /// @param rows the values in the order of the question marks
  public void write(String sql, List<List<@Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        sql,
        rows,
        rows.size(),
        (statement, row) -> {
          for (var at = 0; at < row.size(); at++) {
            statement.setObject(at + 1, row.get(at));
          }
        });
  }
}
