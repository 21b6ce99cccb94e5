package io.huiji.audit;

import io.huiji.calendar.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the log in the database. One row, the head, is locked by whoever appends, so that running
/// numbers have no gap and every entry knows the hash of the one before.
@Component
final class JdbcAuditLog implements AuditLog, LogPages {

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
              (number, office_time, machine_millis, actor, act, object, outcome, reason, basis,
                record_id, person, records, hash)
            values
              (:number, :time, :millis, :actor, :act, :object, :outcome, :reason, :basis,
                :record, :person, :records, :hash)
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
        .param("record", link.entry().concern().record())
        .param("person", link.entry().concern().person())
        .param("records", String.join(" ", link.entry().concern().several()))
        .param("hash", hash)
        .update();
  }

  @Override
  public void read(Extract extract, Consumer<Logged> to) {
    var asked =
        switch (extract) {
          case Extract.OfPerson(var user) ->
              jdbc.sql(
                      """
                      select * from audit_entries where actor = :user or person = :user
                      order by number
                      """)
                  .param("user", user);
          case Extract.OfRecord record ->
              jdbc.sql(
                      "select * from audit_entries where "
                          + record.condition()
                          + " order by number")
                  .params(record.values());
        };
    asked.query((RowCallbackHandler) row -> to.accept(logged(row)));
  }

  private static Logged logged(ResultSet row) throws SQLException {
    var link = ChainLink.read(row);
    return new Logged(
        link.number(),
        link.officeTime(),
        Instant.ofEpochMilli(link.machineMillis()),
        link.entry(),
        row.getString("hash"));
  }

  @Override
  public List<Logged> page(LogFilter filter, long skip, int most) {
    return jdbc.sql(
            "select * from audit_entries where "
                + filter.condition()
                + " order by number desc offset :skip rows fetch first :most rows only")
        .params(filter.values())
        .param("skip", skip)
        .param("most", most)
        .query((row, _) -> logged(row))
        .list();
  }

  @Override
  public long count(LogFilter filter) {
    return jdbc.sql("select count(*) from audit_entries where " + filter.condition())
        .params(filter.values())
        .query(Long.class)
        .single();
  }

  @Override
  public void read(LogFilter filter, Consumer<Logged> to) {
    jdbc.sql("select * from audit_entries where " + filter.condition() + " order by number desc")
        .params(filter.values())
        .query((RowCallbackHandler) row -> to.accept(logged(row)));
  }

  @Override
  public List<Logged> done(String actor, LocalDate day, int most) {
    return jdbc.sql(
            """
            select * from audit_entries
            where actor = :actor and office_time >= :from and office_time < :until
              and outcome = 'done'
            order by number desc fetch first :most rows only
            """)
        .param("actor", actor)
        .param("from", day.atStartOfDay())
        .param("until", day.plusDays(1).atStartOfDay())
        .param("most", most)
        .query((row, _) -> logged(row))
        .list();
  }

  @Override
  public ChainCheck verify(List<Head> printed) {
    var walk = new ChainWalk(printed);
    jdbc.sql("select * from audit_entries order by number")
        .query((RowCallbackHandler) row -> walk.step(ChainLink.read(row), row.getString("hash")));
    return walk.end(head());
  }
}
