package io.huiji.entry.limit;

import io.huiji.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The same as {@link Buckets}, in the database: several services count together, and a restart
/// forgets nothing. For what is seldom asked and dear anyway, as signing in is (ADR 36).
public final class SharedBuckets implements Limit {

  private static final double MILLION = 1_000_000;

  private final String kind;
  private final Refill refill;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  /// @param kind sets them apart from others in the same table
  /// @param limit at once, a minute
  public SharedBuckets(
      String kind, List<Integer> limit, JdbcClient jdbc, TransactionOperations transactions) {
    this.kind = kind;
    this.refill = new Refill(limit);
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public long take(String key, long now) {
    var bucket = Digest.of((kind + "\n" + key).getBytes(StandardCharsets.UTF_8)).hex();
    return Objects.requireNonNull(transactions.execute(_ -> takeFrom(bucket, now)));
  }

  private long takeFrom(String bucket, long now) {
    forgetFull(now);
    jdbc.sql(
            """
            insert into request_buckets (bucket, millionths, at_millis)
            values (:bucket, :millionths, :now) on conflict do nothing
            """)
        .param("bucket", bucket)
        .param("millionths", millionths(refill.full()))
        .param("now", now)
        .update();
    var taken = refill.take(locked(bucket), now);
    jdbc.sql(
            "update request_buckets set millionths = :millionths, at_millis = :now where bucket = :bucket")
        .param("millionths", millionths(taken.left()))
        .param("now", taken.left().at())
        .param("bucket", bucket)
        .update();
    return taken.seconds();
  }

  private static long millionths(Refill.Bucket bucket) {
    return Math.round(bucket.content() * MILLION);
  }

  private Refill.Bucket locked(String bucket) {
    return jdbc.sql(
            "select millionths, at_millis from request_buckets where bucket = :bucket for update")
        .param("bucket", bucket)
        .query(
            (row, _) ->
                new Refill.Bucket(row.getLong("millionths") / MILLION, row.getLong("at_millis")))
        .single();
  }

  /// Those of the other limits are none the worse for it: a day fills every one.
  private void forgetFull(long now) {
    jdbc.sql("delete from request_buckets where at_millis < :old")
        .param("old", now - Refill.LONGEST_MILLIS)
        .update();
  }
}
