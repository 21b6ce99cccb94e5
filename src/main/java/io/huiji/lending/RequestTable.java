package io.huiji.lending;

import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests and what was decided of them, read together with their copy or loan.
@Component
final class RequestTable {

  private static final String SELECT =
      """
      select q.number, q.kind, q.record_id, q.requester, q.purpose, q.requested_at,
        d.agreed, d.reason, d.decided_by, d.decided_at, d.expires_at, d.revoked_at, d.revoke_reason,
        c.copy_number, c.content, c.pages as copy_pages, c.path, c.issued_at, c.issued_by, c.valid_until, c.delivered_at,
        c.returned_at as copy_returned, c.lost_at as copy_lost,
        l.lent_at, l.lent_by, l.due, l.days, l.renewals, l.renewed_on, l.pages,
        l.returned_at as loan_returned, l.lost_at as loan_lost
      from lending_requests q left join lending_decisions d on d.request = q.number
        left join lending_copies c on c.request = q.number
        left join lending_loans l on l.request = q.number
      """;

  private final JdbcClient jdbc;

  RequestTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Request request) {
    jdbc.sql(
            """
            insert into lending_requests (number, kind, record_id, requester, purpose, requested_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            request.number(),
            request.kind().name(),
            request.record().value(),
            request.requester(),
            request.purpose(),
            request.at())
        .update();
  }

  void decide(int request, Decision decision) {
    jdbc.sql(
            """
            insert into lending_decisions
              (request, agreed, reason, decided_by, decided_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            request,
            decision.agreed(),
            decision.reason(),
            decision.by(),
            decision.at(),
            decision.expires())
        .update();
  }

  void revoke(int request, String by, LocalDateTime at, String reason) {
    jdbc.sql(
            """
            update lending_decisions set revoked_at = ?, revoked_by = ?, revoke_reason = ?
            where request = ?
            """)
        .params(at, by, reason, request)
        .update();
  }

  /// The request, held until the transaction ends: whoever comes second sees what the first did.
  Optional<Request> lock(int number) {
    return jdbc.sql("select number from lending_requests where number = ? for update")
        .param(number)
        .query(Integer.class)
        .optional()
        .flatMap(this::find);
  }

  Optional<Request> find(int number) {
    return jdbc.sql(SELECT + "where q.number = ?")
        .param(number)
        .query((row, _) -> read(row))
        .optional();
  }

  /// Everything that somebody asked for, newest first.
  List<Request> of(String requester) {
    return jdbc.sql(SELECT + "where q.requester = ? order by q.number desc")
        .param(requester)
        .query((row, _) -> read(row))
        .list();
  }

  /// Everything that still waits or is out, and perhaps consents that have run out unused.
  List<Request> unfinished() {
    return jdbc.sql(
            SELECT
                + """
                where d.request is null
                  or (d.agreed and d.revoked_at is null and c.request is null and l.request is null)
                  or (c.request is not null and c.returned_at is null and c.lost_at is null)
                  or (l.request is not null and l.returned_at is null and l.lost_at is null)
                order by q.number
                """)
        .query((row, _) -> read(row))
        .list();
  }

  /// Consents that somebody gave to himself.
  List<Request> selfConsented() {
    return jdbc.sql(SELECT + "where d.agreed and d.decided_by = q.requester order by q.number")
        .query((row, _) -> read(row))
        .list();
  }

  private static Request read(ResultSet row) throws SQLException {
    return new Request(
        row.getInt("number"),
        RequestKind.valueOf(row.getString("kind")),
        new RecordId(row.getObject("record_id", UUID.class)),
        row.getString("requester"),
        row.getString("purpose"),
        time(row, "requested_at"),
        row.getObject("decided_at") == null ? Optional.empty() : Optional.of(decision(row)),
        row.getObject("issued_at") == null ? Optional.empty() : Optional.of(copy(row)),
        row.getObject("lent_at") == null ? Optional.empty() : Optional.of(loan(row)));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getBoolean("agreed"),
        row.getString("reason"),
        row.getString("decided_by"),
        time(row, "decided_at"),
        time(row, "expires_at"),
        Optional.ofNullable(row.getObject("revoked_at", LocalDateTime.class)),
        text(row.getString("revoke_reason")));
  }

  private static IssuedCopy copy(ResultSet row) throws SQLException {
    return new IssuedCopy(
        row.getInt("copy_number"),
        new Digest(row.getString("content")),
        row.getInt("copy_pages"),
        row.getString("path"),
        time(row, "issued_at"),
        row.getString("issued_by"),
        time(row, "valid_until"),
        row.getObject("delivered_at") != null,
        row.getObject("copy_returned") != null,
        row.getObject("copy_lost") != null);
  }

  private static Loan loan(ResultSet row) throws SQLException {
    return new Loan(
        time(row, "lent_at"),
        row.getString("lent_by"),
        row.getObject("due", LocalDate.class),
        row.getInt("days"),
        row.getInt("renewals"),
        Optional.ofNullable(row.getObject("renewed_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("pages", Integer.class)),
        row.getObject("loan_returned") != null,
        row.getObject("loan_lost") != null);
  }

  private static LocalDateTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
