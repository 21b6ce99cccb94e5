package io.huiji.lending;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The loans, and what their borrowers were reminded of.
@Component
final class LoanTable {

  private final JdbcClient jdbc;

  LoanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lend(int request, Loan loan, String note) {
    jdbc.sql(
            """
            insert into lending_loans (request, lent_at, lent_by, due, days, renewals, pages, note)
            values (:request, :at, :by, :due, :days, 0, :pages, :note)
            """)
        .param("request", request)
        .param("at", loan.at())
        .param("by", loan.by())
        .param("due", loan.due())
        .param("days", loan.days())
        .param("pages", loan.pages().orElse(null))
        .param("note", note)
        .update();
  }

  void renew(int request, LocalDate due, LocalDate on) {
    jdbc.sql(
            """
            update lending_loans set due = ?, renewals = renewals + 1, renewed_on = ?
            where request = ?
            """)
        .params(due, on, request)
        .update();
  }

  void returned(int request, LocalDateTime at, String by, Optional<Integer> pages, String note) {
    jdbc.sql(
            """
            update lending_loans
            set returned_at = :at, received_by = :by, returned_pages = :pages, note = :note
            where request = :request
            """)
        .param("at", at)
        .param("by", by)
        .param("pages", pages.orElse(null))
        .param("note", note)
        .param("request", request)
        .update();
  }

  void lost(int request, LocalDateTime at, String report) {
    jdbc.sql("update lending_loans set lost_at = ?, note = ? where request = ?")
        .params(at, report, request)
        .update();
  }

  /// The last stage that its borrower was reminded of for this due date; none before the first.
  Optional<Reminder> lastReminder(int request, LocalDate due) {
    return jdbc.sql(
            """
            select stage, sent_on from lending_reminders where request = ? and due = ?
            order by stage desc limit 1
            """)
        .params(request, due)
        .query((row, _) -> new Reminder(row.getInt(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  void reminded(int request, LocalDate due, Reminder reminder) {
    jdbc.sql("insert into lending_reminders (request, due, stage, sent_on) values (?, ?, ?, ?)")
        .params(request, due, reminder.stage(), reminder.on())
        .update();
  }

  /// How often its borrower was reminded of the due date that it has now.
  int reminders(int request) {
    return jdbc.sql(
            """
            select count(*) from lending_reminders r join lending_loans l on l.request = r.request
            where r.request = ? and r.due = l.due and r.stage < 3
            """)
        .param(request)
        .query(Integer.class)
        .single();
  }

  /// The day of each loan there ever was.
  List<LocalDate> begun() {
    return days("select cast(lent_at as date) from lending_loans");
  }

  List<LocalDate> ended() {
    return days(
        "select cast(returned_at as date) from lending_loans where returned_at is not null");
  }

  private List<LocalDate> days(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getObject(1, LocalDate.class)).list();
  }

  /// @param stage 1 and 2 are reminders, 3 is the report to whoever consented
  record Reminder(int stage, LocalDate on) {}
}
