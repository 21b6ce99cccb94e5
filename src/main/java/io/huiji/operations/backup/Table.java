package io.huiji.operations.backup;

import java.util.List;
import java.util.stream.Collectors;

/// A table of the installation.
///
/// @param key the columns of its primary key; none where it has none
record Table(String name, List<Column> columns, List<String> key) {

  Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /// In the order of the key, so that the same rows are written as the same bytes.
  String select() {
    var order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
    return "select " + String.join(", ", columnNames()) + " from " + name + order;
  }

  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", columnNames()),
            columns.stream().map(_ -> "?").collect(Collectors.joining(", ")));
  }
}
