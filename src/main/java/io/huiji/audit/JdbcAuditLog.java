package io.huiji.audit;

import io.huiji.calendar.OfficeClock;
import io.huiji.database.ManyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the log in the database. One row, the head, is locked by whoever appends, so that running
/// numbers have no gap and every entry knows the hash of the one before.
@Component
final class JdbcAuditLog implements AuditLog, LogPages {

  private static final String INSERT =
      """
      insert into audit_entries
        (number, office_time, machine_millis, actor, act, object, outcome, reason, basis,
          record_id, person, records, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final ManyRows many;
  private final OfficeClock clock;

  JdbcAuditLog(JdbcOperations operations, OfficeClock clock) {
    this.jdbc = JdbcClient.create(operations);
    this.many = new ManyRows(operations);
    this.clock = clock;
  }

  @Override
  public void append(AuditEntry entry) {
    append(List.of(entry));
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an entry belongs into the transaction of its act");
    }
    if (entries.isEmpty()) {
      return;
    }
    var head = head(" for update");
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var entry : entries) {
      var link =
          new ChainLink(
              head.entries() + 1,
              clock.now(),
              clock.machineTime().toEpochMilli(),
              ChainLink.storable(entry));
      head = new Head(link.number(), link.hash(head.hash()));
      rows.add(row(link, head.hash()));
    }
    many.write(INSERT, rows);
    jdbc.sql("update audit_head set entries = :entries, hash = :hash where id = 1")
        .param("entries", head.entries())
        .param("hash", head.hash())
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

  private static List<@Nullable Object> row(ChainLink link, String hash) {
    var entry = link.entry();
    return List.of(
        link.number(),
        link.officeTime(),
        link.machineMillis(),
        entry.actor(),
        entry.act(),
        entry.object(),
        entry.outcome(),
        entry.reason(),
        entry.basis(),
        entry.concern().record(),
        entry.concern().person(),
        String.join(" ", entry.concern().several()),
        hash);
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
  public List<Logged> before(long number, LogFilter filter, int most) {
    return jdbc.sql(
            "select * from audit_entries where number < :before and "
                + filter.condition()
                + " order by number desc fetch first :most rows only")
        .params(filter.values())
        .param("before", number)
        .param("most", most)
        .query((row, _) -> logged(row))
        .list();
  }

  @Override
  public void touched(LogFilter filter, long above, long upTo, Consumer<Touched> to) {
    jdbc.sql(
            "select actor, record_id, records from audit_entries where number > :above"
                + " and number <= :last and "
                + filter.condition())
        .params(filter.values())
        .param("above", above)
        .param("last", upTo)
        .query((RowCallbackHandler) row -> to.accept(touched(row)));
  }

  private static Touched touched(ResultSet row) throws SQLException {
    return new Touched(
        row.getString(1), ChainLink.concern(row.getString(2), "", row.getString(3)).records());
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
