package io.huiji.operations.schedule;

import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// Daily work in the database: one row with a lease for each, and one for each day that it was
/// tried or missed. The lease is taken by comparing and setting, and runs by the database's clock,
/// the only one that all instances share.
@Repository
class TimedRows {

  private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";
  private static final int LONGEST = 1000;

  private final JdbcClient database;
  private final TransactionOperations transactions;

  TimedRows(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Begins to keep the time of this work, unless somebody did already.
  void keep(String name, LocalDateTime since) {
    database
        .sql(
            """
            insert into timed_work (name, since, tries, lease_until_millis, version)
            values (:name, :since, 0, 0, 0) on conflict do nothing
            """)
        .param("name", name)
        .param("since", since)
        .update();
  }

  Optional<DailyState> read(String name) {
    return database
        .sql("select * from timed_work where name = :name")
        .param("name", name)
        .query((row, _) -> state(row))
        .optional();
  }

  /// Takes the lease, where the row is still as it was read and nobody holds it.
  boolean claim(String name, DailyState seen, String owner, Duration lease) {
    return database
            .sql(
                """
                update timed_work
                set owner = :owner, lease_until_millis = %s + :lease, version = version + 1
                where name = :name and version = :version
                  and (owner is null or lease_until_millis <= %s)
                """
                    .formatted(NOW, NOW))
            .param("owner", owner)
            .param("lease", lease.toMillis())
            .param("name", name)
            .param("version", seen.version())
            .update()
        == 1;
  }

  /// Whether the lease is still this owner's.
  boolean renew(String name, String owner, Duration lease) {
    return database
            .sql(
                "update timed_work set lease_until_millis = "
                    + NOW
                    + " + :lease where name = :name and owner = :owner")
            .param("lease", lease.toMillis())
            .param("name", name)
            .param("owner", owner)
            .update()
        == 1;
  }

  /// What another had begun and never ended is lost; then the missed days and the new beginning.
  void begin(String name, String owner, Decision.Begin begin, LocalDateTime at) {
    transactions.executeWithoutResult(
        _ -> {
          lose(name, at);
          begin.missed().forEach(day -> insert(name, day, owner, at, State.MISSED, "没有运行"));
          insert(name, begin.day(), owner, at, begin.late());
        });
  }

  /// Without a lease: of two that do so at once one finds the row changed.
  void leave(String name, DailyState seen, String owner, Decision.Leave leave, LocalDateTime at) {
    transactions.executeWithoutResult(
        _ -> {
          if (settle(name, seen, leave.day())) {
            leave.missed().forEach(day -> insert(name, day, owner, at, State.MISSED, "没有运行"));
            var state = leave.failed() ? State.FAILED : State.MISSED;
            insert(name, leave.day(), owner, at, state, leave.failed() ? "多次没有办成，不再重试" : "没有运行");
          }
        });
  }

  private boolean settle(String name, DailyState seen, LocalDate day) {
    return database
            .sql(
                """
                update timed_work set settled = :day, version = version + 1
                where name = :name and version = :version
                  and (owner is null or lease_until_millis <= %s)
                """
                    .formatted(NOW))
            .param("day", day)
            .param("name", name)
            .param("version", seen.version())
            .update()
        == 1;
  }

  /// @param settled whether the day needs no other try
  void end(
      String name,
      String owner,
      LocalDate day,
      State state,
      boolean settled,
      String note,
      LocalDateTime at) {
    transactions.executeWithoutResult(
        _ -> {
          close(name, owner, state, note, at);
          if (settled) {
            settle(name, owner, day, state == State.DONE ? Optional.of(at) : Optional.empty());
          } else {
            putOff(name, owner, day, state == State.FAILED, at);
          }
        });
  }

  private void close(String name, String owner, State state, String note, LocalDateTime at) {
    database
        .sql(
            """
            update timed_work_runs set outcome = :outcome, ended_at = :at, note = :note
            where name = :name and owner = :owner and outcome = 'RUNNING'
            """)
        .param("outcome", state.name())
        .param("at", at)
        .param("note", note.length() <= LONGEST ? note : note.substring(0, LONGEST))
        .param("name", name)
        .param("owner", owner)
        .update();
  }

  private void settle(String name, String owner, LocalDate day, Optional<LocalDateTime> success) {
    database
        .sql(
            """
            update timed_work
            set settled = :day, tries = 0, tried = null, not_before = null, owner = null,
              last_success = coalesce(cast(:success as timestamp), last_success),
              version = version + 1
            where name = :name and owner = :owner
            """)
        .param("day", day)
        .param("success", success.orElse(null))
        .param("name", name)
        .param("owner", owner)
        .update();
  }

  /// One that was only stopped is taken up at the next look.
  private void putOff(String name, String owner, LocalDate day, boolean failed, LocalDateTime at) {
    var tries = read(name).map(state -> state.triesOf(day)).orElse(0) + (failed ? 1 : 0);
    database
        .sql(
            """
            update timed_work
            set tried = :day, tries = :tries, not_before = :notBefore, owner = null,
              version = version + 1
            where name = :name and owner = :owner
            """)
        .param("day", day)
        .param("tries", tries)
        .param("notBefore", failed ? at.plus(Daily.pauseAfter(tries)) : at)
        .param("name", name)
        .param("owner", owner)
        .update();
  }

  List<Day> latest(String name, int most) {
    return database
        .sql("select * from timed_work_runs where name = :name order by number desc limit :most")
        .param("name", name)
        .param("most", most)
        .query((row, _) -> day(row))
        .list();
  }

  private void lose(String name, LocalDateTime at) {
    database
        .sql(
            """
            update timed_work_runs
            set outcome = 'LOST', ended_at = :at, note = '运行它的服务中途中断，由下一次接着做'
            where name = :name and outcome = 'RUNNING'
            """)
        .param("at", at)
        .param("name", name)
        .update();
  }

  private void insert(
      String name, LocalDate day, String owner, LocalDateTime at, State state, String note) {
    insert(name, day, owner, at, Optional.of(at), false, state, note);
  }

  private void insert(String name, LocalDate day, String owner, LocalDateTime at, boolean late) {
    insert(name, day, owner, at, Optional.empty(), late, State.RUNNING, "");
  }

  private void insert(
      String name,
      LocalDate day,
      String owner,
      LocalDateTime began,
      Optional<LocalDateTime> ended,
      boolean late,
      State state,
      String note) {
    database
        .sql(
            """
            insert into timed_work_runs
              (name, for_day, owner, began_at, ended_at, late, outcome, note)
            values (:name, :day, :owner, :began, :ended, :late, :outcome, :note)
            """)
        .param("name", name)
        .param("day", day)
        .param("owner", owner)
        .param("began", began)
        .param("ended", ended.orElse(null))
        .param("late", late)
        .param("outcome", state.name())
        .param("note", note)
        .update();
  }

  private static DailyState state(ResultSet row) throws SQLException {
    return new DailyState(
        row.getObject("since", LocalDateTime.class),
        Optional.ofNullable(row.getObject("settled", LocalDate.class)),
        Optional.ofNullable(row.getObject("tried", LocalDate.class)),
        row.getInt("tries"),
        Optional.ofNullable(row.getObject("not_before", LocalDateTime.class)),
        Optional.ofNullable(row.getObject("last_success", LocalDateTime.class)),
        row.getLong("version"));
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getObject("for_day", LocalDate.class),
        State.valueOf(row.getString("outcome")),
        row.getBoolean("late"),
        Optional.ofNullable(row.getObject("began_at", LocalDateTime.class)),
        Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class)),
        row.getString("note"));
  }
}
