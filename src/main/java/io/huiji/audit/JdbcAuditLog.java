package io.huiji.audit;

import io.huiji.calendar.OfficeClock;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the log in the database. One row, the head, is locked by whoever appends, so that running
/// numbers have no gap and every entry knows the hash of the one before.
@Component
final class JdbcAuditLog implements AuditLog {

  private final JdbcClient jdbc;
  private final OfficeClock clock;

  JdbcAuditLog(JdbcClient jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void append(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an entry belongs into the transaction of its act");
    }
    var head = head(" for update");
    var link =
        new ChainLink(
            head.entries() + 1,
            clock.now(),
            clock.machineTime().toEpochMilli(),
            ChainLink.storable(entry));
    var hash = link.hash(head.hash());
    insert(link, hash);
    jdbc.sql("update audit_head set entries = :entries, hash = :hash where id = 1")
        .param("entries", link.number())
        .param("hash", hash)
        .update();
  }

  @Override
  public Head head() {
    return head("");
  }

  private Head head(String lock) {
    return jdbc.sql("select entries, hash from audit_head where id = 1" + lock)
        .query((row, _) -> new Head(row.getLong("entries"), row.getString("hash")))
        .single();
  }

  private void insert(ChainLink link, String hash) {
    jdbc.sql(
            """
            insert into audit_entries
              (number, office_time, machine_millis, actor, act, object, outcome, reason, basis, hash)
            values
              (:number, :time, :millis, :actor, :act, :object, :outcome, :reason, :basis, :hash)
            """)
        .param("number", link.number())
        .param("time", link.officeTime())
        .param("millis", link.machineMillis())
        .param("actor", link.entry().actor())
        .param("act", link.entry().act())
        .param("object", link.entry().object())
        .param("outcome", link.entry().outcome())
        .param("reason", link.entry().reason())
        .param("basis", link.entry().basis())
        .param("hash", hash)
        .update();
  }

  @Override
  public ChainCheck verify() {
    var walk = new ChainWalk();
    jdbc.sql("select * from audit_entries order by number")
        .query((RowCallbackHandler) row -> walk.step(ChainLink.read(row), row.getString("hash")));
    return walk.end(head());
  }
}
