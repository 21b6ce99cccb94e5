package io.huiji.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far a full verification has come, kept so that a killed one goes on.
final class FixityProgress {

  /// @param after the last record that was looked at; empty before the first
  record State(boolean bothHashes, Optional<UUID> after, long records, long files, long bytes) {

    static State beginning(boolean bothHashes) {
      return new State(bothHashes, Optional.empty(), 0, 0, 0);
    }
  }

  private final JdbcClient jdbc;

  FixityProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<State> underWay() {
    return jdbc.sql("select both_hashes, after_record, records, files, bytes from fixity_progress")
        .query(
            (row, _) ->
                new State(
                    row.getBoolean(1),
                    Optional.ofNullable(row.getObject(2, UUID.class)),
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
            insert into fixity_progress (id, both_hashes, after_record, records, files, bytes)
            values (1, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                state.bothHashes(),
                state.after().orElse(null),
                state.records(),
                state.files(),
                state.bytes()))
        .update();
  }

  void finished() {
    jdbc.sql("delete from fixity_progress").update();
  }
}
