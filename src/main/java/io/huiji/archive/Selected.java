package io.huiji.archive;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Which records are read. A stretch of them costs a database less than as many ids, each of which
/// it compares with every row.
sealed interface Selected {

  /// What belongs to them in another table, as `t`: the end of a statement's from, and its where.
  String in(String table);

  /// Their own rows, as `r`.
  String themselves();

  /// With the values that the condition asks for.
  StatementSpec fill(StatementSpec statement);

  /// These; at least one.
  record These(Collection<UUID> ids) implements Selected {

    @Override
    public String in(String table) {
      return table + " t where t.record_id in (:ids)";
    }

    @Override
    public String themselves() {
      return "archive_records r where r.id in (:ids)";
    }

    @Override
    public StatementSpec fill(StatementSpec statement) {
      return statement.param("ids", ids);
    }
  }

  /// Those between two electronic numbers.
  ///
  /// @param after exclusive
  /// @param until inclusive
  record Stretch(String after, String until) implements Selected {

    private static final String BETWEEN =
        " where r.electronic_number > :after and r.electronic_number <= :until";

    @Override
    public String in(String table) {
      return "archive_records r join " + table + " t on t.record_id = r.id" + BETWEEN;
    }

    @Override
    public String themselves() {
      return "archive_records r" + BETWEEN;
    }

    @Override
    public StatementSpec fill(StatementSpec statement) {
      return statement.param("after", after).param("until", until);
    }
  }
}
