package io.huiji.audit;

import io.huiji.calendar.OfficeClock;
import io.huiji.testkit.TestDatabase;

/// The real log for tests of other modules.
public final class AuditLogs {

  private AuditLogs() {}

  public static AuditLog of(TestDatabase database, OfficeClock clock) {
    return new JdbcAuditLog(database.operations(), clock);
  }

  /// The same to be looked through.
  public static LogPages pages(TestDatabase database, OfficeClock clock) {
    return new JdbcAuditLog(database.operations(), clock);
  }
}
