package io.huiji.archive;

import java.util.Collection;
import java.util.Optional;
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

  /// Those between two ids, as the database orders them: what belongs to them stands together in
  /// every index by record, so that each table is read in one go.
  ///
  /// @param after exclusive; empty for the first ones
  /// @param until inclusive
  record Stretch(Optional<UUID> after, UUID until) implements Selected {

    @Override
    public String in(String table) {
      return table + " t where " + between("t.record_id");
    }

    @Override
    public String themselves() {
      return "archive_records r where " + between("r.id");
    }

    private String between(String id) {
      return after.map(_ -> id + " > :after and ").orElse("") + id + " <= :until";
    }

    @Override
    public StatementSpec fill(StatementSpec statement) {
      return after.map(id -> statement.param("after", id)).orElse(statement).param("until", until);
    }
  }
}
