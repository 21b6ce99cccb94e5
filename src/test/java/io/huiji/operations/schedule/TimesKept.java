package io.huiji.operations.schedule;

import io.huiji.operations.Schedules.Day;
import io.huiji.testkit.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;

/// What the instances on one database have kept of their timed work.
record TimesKept(TestDatabase database) {

  /// Somebody has kept the time of it since then, so that today's is due at once.
  void since(LocalDateTime at, String work) {
    rows().keep(work, at);
  }

  List<Day> days(String work) {
    return rows().latest(work, 100);
  }

  /// The process that holds the lease; 0 where nobody does.
  long holder(String work) {
    return database
        .jdbc()
        .sql("select owner from timed_work where name = :work and owner is not null")
        .param("work", work)
        .query(String.class)
        .optional()
        .map(owner -> Long.parseLong(owner.substring(0, owner.indexOf('-'))))
        .orElse(0L);
  }

  private TimedRows rows() {
    return new TimedRows(database.jdbc(), database.transactions());
  }
}
