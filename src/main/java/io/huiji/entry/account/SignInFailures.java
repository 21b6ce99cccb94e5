package io.huiji.entry.account;

import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Counts failed sign-ins for a name in the database, so that a restart or a second instance
/// forgets none. Names that nobody has are counted alike. An attempt is counted before its password
/// is looked at: a hundred at the same time are a hundred.
@Component
public final class SignInFailures {

  /// Wrong passwords before the first pause.
  public static final int ALLOWED = 5;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);

  /// Doublings: 15 minutes up to 4 hours.
  private static final int MOST_DOUBLINGS = 4;

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final OfficeClock clock;

  public SignInFailures(JdbcClient jdbc, TransactionOperations transactions, OfficeClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What stands of an attempt before its password is looked at.
  public sealed interface Attempt {

    /// No password is looked at before this time has passed.
    record Paused(Duration left) implements Attempt {}

    /// @param left how many more may be wrong before a pause; 0 when this one begins it
    /// @param pause how long the next pause is, or the one that this attempt begins
    record Counted(int left, Duration pause) implements Attempt {}
  }

  /// Counts an attempt for this name.
  public Attempt begin(String name) {
    var now = clock.machineTime().toEpochMilli();
    return Objects.requireNonNull(transactions.execute(_ -> count(key(name), now)));
  }

  /// For how many names failures are counted, and how many are paused.
  Counts counts() {
    var now = clock.machineTime().toEpochMilli();
    return jdbc.sql(
            """
            select count(*), count(case when paused_until_millis > :now then 1 end)
            from sign_in_failures where failures > 0 and last_millis >= :old
            """)
        .param("now", now)
        .param("old", now - FORGOTTEN_AFTER.toMillis())
        .query((row, _) -> new Counts(row.getLong(1), row.getLong(2)))
        .single();
  }

  record Counts(long failing, long paused) {}

  /// Forgets the failures of a name: it signed in, or got a new first password.
  public void forget(String name) {
    transactions.executeWithoutResult(
        _ ->
            jdbc.sql("delete from sign_in_failures where name_hash = :name")
                .param("name", key(name))
                .update());
  }

  private Attempt count(String key, long now) {
    jdbc.sql("delete from sign_in_failures where last_millis < :old and name_hash <> :name")
        .param("old", now - FORGOTTEN_AFTER.toMillis())
        .param("name", key)
        .update();
    jdbc.sql(
            """
            insert into sign_in_failures (name_hash, failures, last_millis, paused_until_millis)
            values (:name, 0, :now, 0) on conflict do nothing
            """)
        .param("name", key)
        .param("now", now)
        .update();
    var row = locked(key);
    return row.pausedUntil() > now
        ? new Attempt.Paused(Duration.ofMillis(row.pausedUntil() - now))
        : counted(key, row, now);
  }

  private Attempt counted(String key, Row row, long now) {
    var before = now - row.last() > FORGOTTEN_AFTER.toMillis() ? 0 : row.failures();
    var failures = before + 1;
    var pause = pause(Math.max(failures, ALLOWED));
    jdbc.sql(
            """
            update sign_in_failures
            set failures = :failures, last_millis = :now, paused_until_millis = :until
            where name_hash = :name
            """)
        .param("failures", failures)
        .param("now", now)
        .param("until", failures >= ALLOWED ? now + pause.toMillis() : 0)
        .param("name", key)
        .update();
    return new Attempt.Counted(Math.max(0, ALLOWED - failures), pause);
  }

  private static Duration pause(int failures) {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(failures - ALLOWED, MOST_DOUBLINGS));
  }

  private Row locked(String key) {
    return jdbc.sql(
            """
            select failures, last_millis, paused_until_millis from sign_in_failures
            where name_hash = :name for update
            """)
        .param("name", key)
        .query(
            (row, _) ->
                new Row(
                    row.getInt("failures"),
                    row.getLong("last_millis"),
                    row.getLong("paused_until_millis")))
        .single();
  }

  private static String key(String name) {
    return Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private record Row(int failures, long last, long pausedUntil) {}
}
