package io.huiji.act;

import io.huiji.audit.AuditLogs;
import io.huiji.calendar.OfficeClock;
import io.huiji.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/// The real door for acts, over handlers of a test's choice.
public final class ActKit {

  private ActKit() {}

  public static Acts of(TestDatabase database, OfficeClock clock, ActHandler... handlers) {
    return new TransactionalActs(
        List.of(handlers), database.transactions(), AuditLogs.of(database, clock), Stream::of);
  }
}
