package io.huiji.archive;

import io.huiji.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row of every table of the archive, to be compared; and their loss.
public final class ArchiveTables {

  private static final Map<String, String> TABLES =
      Map.of(
          "archive_records", "id",
          "archive_files", "record_id, position",
          "archive_readers", "record_id, position",
          "archive_holdings", "record_id, position",
          "archive_relations", "record_id, position",
          "archive_events", "record_id, number",
          "archive_changes", "position",
          "archive_feed", "id",
          "archive_handovers", "number");

  private ArchiveTables() {}

  public static Map<String, List<Map<String, Object>>> rows(TestDatabase database) {
    var rows = new TreeMap<String, List<Map<String, Object>>>();
    TABLES.forEach(
        (table, order) ->
            rows.put(
                table,
                database
                    .jdbc()
                    .sql("select * from " + table + " order by " + order)
                    .query()
                    .listOfRows()));
    rows.put(
        "number_series",
        database
            .jdbc()
            .sql(
                """
                select * from number_series
                where series like 'archive-code/%' or series like 'electronic-record/%'
                order by series
                """)
            .query()
            .listOfRows());
    return rows;
  }

  /// As after a lost database: a new one, empty.
  public static void lose(TestDatabase database) {
    for (var table :
        List.of(
            "archive_events",
            "archive_relations",
            "archive_changes",
            "archive_holdings",
            "archive_readers",
            "archive_files",
            "archive_records",
            "archive_handovers",
            "number_series")) {
      database.jdbc().sql("delete from " + table).update();
    }
    database.jdbc().sql("update archive_feed set last_position = 0").update();
    database
        .jdbc()
        .sql("alter table archive_handovers alter column number restart with 1")
        .update();
  }
}
