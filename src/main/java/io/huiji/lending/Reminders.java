package io.huiji.lending;

import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.lending.LoanTable.Reminder;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds borrowers: twice, then tells whoever consents. Each stage once for each due date and one
/// a day at most; the loan is read again, and held, before anything is sent.
@Component
final class Reminders {

  private static final int REPORT = 3;

  private final RequestTable table;
  private final LoanTable loans;
  private final Requests requests;
  private final Terms terms;
  private final LendingNotices notices;
  private final OfficeClock clock;
  private final TransactionTemplate transactions;

  Reminders(
      RequestTable table,
      LoanTable loans,
      Requests requests,
      Terms terms,
      LendingNotices notices,
      OfficeClock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.loans = loans;
    this.requests = requests;
    this.terms = terms;
    this.notices = notices;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// @return how many notices went out
  int send() {
    var sent = 0;
    for (var request : table.unfinished()) {
      if (request.loan().filter(Loan::out).isPresent() && remind(request.number())) {
        sent++;
      }
    }
    return sent;
  }

  /// In a transaction of its own: killed before its end nothing was sent, after it nothing is sent
  /// again.
  boolean remind(int number) {
    return Boolean.TRUE.equals(transactions.execute(_ -> remindNow(number)));
  }

  private boolean remindNow(int number) {
    var request = table.lock(number).orElseThrow();
    var loan = request.loan().filter(Loan::out);
    if (loan.isEmpty()) {
      return false;
    }
    var today = clock.today();
    var last = loans.lastReminder(number, loan.get().due());
    var stage = last.map(Reminder::stage).orElse(0) + 1;
    if (stage > REPORT
        || last.filter(earlier -> !earlier.on().isBefore(today)).isPresent()
        || today.isBefore(from(loan.get(), stage))) {
      return false;
    }
    send(request, loan.get(), stage);
    loans.reminded(number, loan.get().due(), new Reminder(stage, today));
    PowerCut.at("loans.reminded");
    return true;
  }

  private void send(Request request, Loan loan, int stage) {
    var record = requests.record(request);
    if (stage == REPORT) {
      notices.escalated(request, record, loan, requests.printed(request.requester()));
    } else {
      notices.reminded(request, record, loan, stage);
    }
  }

  private LocalDate from(Loan loan, int stage) {
    var rhythm = terms.today().reminders();
    return switch (stage) {
      case 1 -> loan.due().minusDays(rhythm.before());
      case 2 -> loan.due().plusDays(rhythm.after());
      default -> loan.due().plusDays(rhythm.report());
    };
  }
}
