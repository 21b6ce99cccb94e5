package io.huiji.archive.packages;

import io.huiji.archive.packages.ExportOrder.Done;
import io.huiji.archive.packages.ExportOrder.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of export orders.
final class ExportOrders {

  private final JdbcClient jdbc;

  ExportOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int add(String requester, LocalDateTime at, String purpose, List<String> records) {
    var number =
        jdbc.sql("select coalesce(max(number), 0) + 1 from archive_exports")
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into archive_exports (number, requester, requested_at, purpose, records)
            values (?, ?, ?, ?, ?)
            """)
        .params(number, requester, at, purpose, String.join(" ", records))
        .update();
    return number;
  }

  Optional<ExportOrder> find(int number) {
    return jdbc.sql("select * from archive_exports where number = ?")
        .param(number)
        .query((row, _) -> order(row))
        .optional();
  }

  /// The latest first.
  List<ExportOrder> all() {
    return jdbc.sql("select * from archive_exports order by number desc")
        .query((row, _) -> order(row))
        .list();
  }

  /// @return false when it was decided before
  boolean decide(int number, Verdict verdict) {
    return jdbc.sql(
                """
                update archive_exports set agreed = ?, decided_by = ?, decided_at = ?, reason = ?
                where number = ? and agreed is null
                """)
            .params(verdict.agreed(), verdict.by(), verdict.at(), verdict.reason(), number)
            .update()
        == 1;
  }

  /// @return false when it was used before, or taken back
  boolean use(int number, Done done) {
    return jdbc.sql(
                """
                update archive_exports set target = ?, seal = ?
                where number = ? and agreed and seal is null and revoked_at is null
                """)
            .params(done.target(), done.seal(), number)
            .update()
        == 1;
  }

  /// @return false when there is no consent that could still be used
  boolean revoke(int number, String by, LocalDateTime at, String reason) {
    return jdbc.sql(
                """
                update archive_exports set revoked_at = ?, revoked_by = ?, revoked_for = ?
                where number = ? and agreed and seal is null and revoked_at is null
                """)
            .params(at, by, reason, number)
            .update()
        == 1;
  }

  /// Those whose consent was neither used nor taken back.
  List<Integer> usable() {
    return jdbc.sql(
            """
            select number from archive_exports
            where agreed and seal is null and revoked_at is null order by number
            """)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private static ExportOrder order(ResultSet row) throws SQLException {
    var agreed = row.getBoolean("agreed");
    Optional<Verdict> verdict =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Verdict(
                    agreed,
                    row.getString("decided_by"),
                    row.getObject("decided_at", LocalDateTime.class),
                    row.getString("reason")));
    return new ExportOrder(
        row.getInt("number"),
        row.getString("requester"),
        row.getObject("requested_at", LocalDateTime.class),
        row.getString("purpose"),
        List.of(row.getString("records").split(" ", -1)),
        verdict,
        Optional.ofNullable(row.getString("revoked_for")),
        Optional.ofNullable(row.getString("seal")).map(seal -> new Done(target(row), seal)));
  }

  private static String target(ResultSet row) {
    try {
      return row.getString("target");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
