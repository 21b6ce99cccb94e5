package io.huiji.operations.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads the rows of a copy into the empty tables of a database.
final class TableLoad {

  private static final int AT_ONCE = 500;

  private TableLoad() {}

  /// Children first: what the migrations put there is in the copy, too.
  static void empty(Connection connection, List<Table> tables) throws SQLException {
    for (var table : tables.reversed()) {
      execute(connection, "delete from " + table.name());
    }
    connection.commit();
  }

  static void read(Connection connection, Table table, Path folder)
      throws SQLException, IOException {
    try (var lines = Files.newBufferedReader(folder.resolve(table.name() + ".jsonl"))) {
      var columns = columns(table, lines.readLine());
      var inserted = new Table(table.name(), columns, table.key()).insert();
      try (var insert = connection.prepareStatement(inserted)) {
        rows(lines, columns, insert);
      }
    }
    connection.commit();
    goOnCounting(connection, table);
  }

  private static List<Column> columns(Table table, String names) {
    return Arrays.stream(RowLine.read(names))
        .map(
            name ->
                table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + table)))
        .toList();
  }

  private static void rows(BufferedReader lines, List<Column> columns, PreparedStatement insert)
      throws SQLException, IOException {
    var waiting = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var values = RowLine.read(line);
      for (var index = 0; index < values.length; index++) {
        columns.get(index).write(insert, index + 1, values[index]);
      }
      insert.addBatch();
      if (++waiting == AT_ONCE) {
        insert.executeBatch();
        waiting = 0;
      }
    }
    insert.executeBatch();
  }

  /// The next row is numbered after the last one.
  private static void goOnCounting(Connection connection, Table table) throws SQLException {
    for (var column : table.columns()) {
      if (column.counted()) {
        execute(
            connection,
            "alter table %s alter column %s restart with %d"
                .formatted(table.name(), column.name(), next(connection, table, column.name())));
      }
    }
    if (table.name().startsWith("batch_") && table.key().size() == 1) {
      goOnCountingRuns(connection, table);
    }
    connection.commit();
  }

  /// Spring Batch numbers its rows from sequences named for the tables.
  private static void goOnCountingRuns(Connection connection, Table table) throws SQLException {
    var sequence = table.name().toLowerCase(Locale.ROOT) + "_seq";
    if (!table.name().endsWith("_context")) {
      var next = next(connection, table, table.key().getFirst());
      execute(connection, "alter sequence " + sequence + " restart with " + next);
    }
  }

  private static long next(Connection connection, Table table, String column) throws SQLException {
    try (var statement = connection.createStatement();
        var greatest = statement.executeQuery("select max(" + column + ") from " + table.name())) {
      greatest.next();
      return greatest.getLong(1) + 1;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
