package io.huiji.operations.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of a database, those that others refer to first. Which migrations made them stands
/// elsewhere in a backup, so their history is none of them.
final class Tables {

  static final String HISTORY = "flyway_schema_history";

  /// Stands in a database while it is being restored.
  static final String RESTORING = "huiji_restoring";

  private static final Set<String> KINDS = Set.of("TABLE", "BASE TABLE");

  private final Connection connection;
  private final DatabaseMetaData metadata;

  private Tables(Connection connection) throws SQLException {
    this.connection = connection;
    this.metadata = connection.getMetaData();
  }

  static List<Table> of(Connection connection) throws SQLException {
    return new Tables(connection).parentsFirst();
  }

  /// All there are, with the history and marks.
  static Set<String> names(Connection connection) throws SQLException {
    return new Tables(connection).names();
  }

  private Set<String> names() throws SQLException {
    var names = new TreeSet<String>();
    try (var tables =
        metadata.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
      while (tables.next()) {
        if (KINDS.contains(tables.getString("TABLE_TYPE"))) {
          names.add(tables.getString("TABLE_NAME"));
        }
      }
    }
    return names;
  }

  private List<Table> parentsFirst() throws SQLException {
    var waiting = new TreeMap<String, Set<String>>();
    for (var name : names()) {
      if (!name.equals(HISTORY) && !name.equals(RESTORING)) {
        waiting.put(name, parents(name));
      }
    }
    var ordered = new LinkedHashMap<String, Table>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.entrySet().stream()
              .filter(each -> ordered.keySet().containsAll(each.getValue()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + waiting));
      waiting.remove(next);
      ordered.put(next, table(next));
    }
    return List.copyOf(ordered.values());
  }

  private Set<String> parents(String name) throws SQLException {
    var parents = new TreeSet<String>();
    try (var keys =
        metadata.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME"));
      }
    }
    parents.remove(name);
    return parents;
  }

  private Table table(String name) throws SQLException {
    var columns = new ArrayList<Column>();
    try (var described =
        metadata.getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
      while (described.next()) {
        // the name is a pattern, in which an underscore stands for any character
        if (described.getString("TABLE_NAME").equals(name)) {
          columns.add(column(described));
        }
      }
    }
    return new Table(name, columns, key(name));
  }

  private static Column column(ResultSet described) throws SQLException {
    return new Column(
        described.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
        Column.Kind.of(described.getString("TYPE_NAME")),
        "YES".equals(described.getString("IS_AUTOINCREMENT")));
  }

  private List<String> key(String name) throws SQLException {
    var key = new TreeMap<Integer, String>();
    try (var keys =
        metadata.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
      while (keys.next()) {
        key.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }
}
