package io.huiji.archive;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records that were restored while a verification was under way. They keep their ids, so they may
/// lie behind the place that it has reached; what is filed gets an id ahead of it.
final class Latecomers {

  private final JdbcClient jdbc;

  Latecomers(JdbcOperations operations) {
    this.jdbc = JdbcClient.create(operations);
  }

  /// Notes them where a verification is under way, each once; in the caller's transaction, under
  /// the lock of the feed.
  void came(Collection<UUID> records) {
    if (isUnderWay()) {
      records.forEach(
          record ->
              jdbc.sql(
                      "insert into fixity_latecomers (record_id) values (?) on conflict do nothing")
                  .param(record)
                  .update());
    }
  }

  private boolean isUnderWay() {
    return jdbc.sql("select count(*) from fixity_progress").query(Integer.class).single() > 0;
  }

  /// So many of those that were not looked at yet.
  List<UUID> left(int most) {
    return jdbc.sql("select record_id from fixity_latecomers order by record_id limit ?")
        .param(most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /// These were looked at.
  void seen(Collection<UUID> records) {
    if (!records.isEmpty()) {
      jdbc.sql("delete from fixity_latecomers where record_id in (:records)")
          .param("records", records)
          .update();
    }
  }

  void forgetAll() {
    jdbc.sql("delete from fixity_latecomers").update();
  }
}
