package io.huiji.notice;

import io.huiji.calendar.OfficeClock;
import io.huiji.testkit.TestDatabase;

/// The real outbox for tests of other modules.
public final class Outbox {

  private Outbox() {}

  public static Notices of(TestDatabase database, OfficeClock clock) {
    return of(database, clock, _ -> {});
  }

  /// With mails.
  public static Notices of(TestDatabase database, OfficeClock clock, MailBox mails) {
    return new JdbcNotices(database.jdbc(), clock, mails);
  }
}
