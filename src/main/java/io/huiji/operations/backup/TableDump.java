package io.huiji.operations.backup;

import io.huiji.operations.backup.Summary.TableCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one table as lines: the names of its columns, then its rows.
final class TableDump {

  private static final int FETCHED_AT_ONCE = 1000;

  private TableDump() {}

  static TableCopy write(Connection connection, Table table, Path folder)
      throws SQLException, IOException {
    var sum = new RowSum();
    try (var file = new Sealed(folder.resolve(table.name() + ".jsonl"))) {
      file.line(RowLine.of(table.columnNames()));
      each(
          connection,
          table,
          line -> {
            sum.add(line);
            file.line(line);
          });
      return new TableCopy(table.name(), sum.rows(), sum.hex(), file.seal().hex());
    }
  }

  /// The check value of the rows as they stand.
  static RowSum sum(Connection connection, Table table) throws SQLException, IOException {
    var sum = new RowSum();
    each(connection, table, sum::add);
    return sum;
  }

  private static void each(Connection connection, Table table, Lines to)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (var rows = statement.executeQuery(table.select())) {
        while (rows.next()) {
          to.take(RowLine.of(values(table, rows)).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static List<@Nullable Object> values(Table table, ResultSet row) throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (var index = 0; index < table.columns().size(); index++) {
      values.add(table.columns().get(index).read(row, index + 1));
    }
    return values;
  }

  @FunctionalInterface
  private interface Lines {
    void take(byte[] line) throws IOException;
  }
}
