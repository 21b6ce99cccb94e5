package io.huiji.archive;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far a full verification has come, kept so that a killed one goes on.
final class FixityProgress {

  /// @param after electronic number of the last record that was looked at; empty before the first
  record State(boolean bothHashes, String after, long records, long files, long bytes) {

    static State beginning(boolean bothHashes) {
      return new State(bothHashes, "", 0, 0, 0);
    }
  }

  private final JdbcClient jdbc;

  FixityProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<State> underWay() {
    return jdbc.sql("select both_hashes, after_number, records, files, bytes from fixity_progress")
        .query(
            (row, _) ->
                new State(
                    row.getBoolean(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .optional();
  }

  /// In the caller's transaction.
  void keep(State state) {
    finished();
    jdbc.sql(
            """
            insert into fixity_progress (id, both_hashes, after_number, records, files, bytes)
            values (1, ?, ?, ?, ?, ?)
            """)
        .params(state.bothHashes(), state.after(), state.records(), state.files(), state.bytes())
        .update();
  }

  void finished() {
    jdbc.sql("delete from fixity_progress").update();
  }
}
