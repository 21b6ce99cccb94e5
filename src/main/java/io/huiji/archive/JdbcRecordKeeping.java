package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of a record as keeping changes them.
final class JdbcRecordKeeping implements RecordKeeping {

  private final JdbcClient jdbc;
  private final ChangeFeed feed;

  JdbcRecordKeeping(JdbcClient jdbc, ChangeFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  @Override
  public void lock() {
    feed.lock();
  }

  @Override
  public List<Digest> contents(RecordId record) {
    return jdbc.sql(
            """
            select digest from archive_files where record_id = :id
            union
            select text_digest from archive_records where id = :id and text_digest is not null
            """)
        .param("id", record.value())
        .query((row, _) -> new Digest(row.getString(1)))
        .list();
  }

  @Override
  public boolean needed(Digest content) {
    return jdbc.sql(
                """
                select (select count(*) from archive_files where digest = :digest)
                  + (select count(*) from archive_records where text_digest = :digest)
                """)
            .param("digest", content.hex())
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void empty(RecordId record, LocalDateTime at) {
    jdbc.sql("delete from archive_files where record_id = ?").param(record.value()).update();
    jdbc.sql(
            """
            update archive_records set text_digest = null, text_sm3 = null, text_bytes = null
            where id = ?
            """)
        .param(record.value())
        .update();
    jdbc.sql(
            """
            update archive_readers set until_time = :at
            where record_id = :id and (until_time is null or until_time > :at)
            """)
        .param("at", at)
        .param("id", record.value())
        .update();
  }

  @Override
  public void handTo(RecordId record, String custodian, LocalDateTime at) {
    jdbc.sql(
            """
            insert into archive_holdings (record_id, position, custodian, from_time)
            select record_id, position + 1, ?, ? from archive_holdings
            where present and record_id = ?
            """)
        .params(custodian, at, record.value())
        .update();
    jdbc.sql(
            """
            update archive_holdings set present = null, until_time = ?
            where present and record_id = ?
            """)
        .params(at, record.value())
        .update();
    jdbc.sql(
            """
            update archive_holdings set present = true
            where present is null and until_time is null and record_id = ?
            """)
        .param(record.value())
        .update();
  }

  @Override
  public void retime(RecordId record, List<Reader> readers) {
    for (var position = 0; position < readers.size(); position++) {
      var reader = readers.get(position);
      jdbc.sql(
              """
              update archive_readers set from_time = :from, until_time = :until
              where record_id = :id and position = :position and token = :token
              """)
          .param("from", unless(reader.from(), LocalDateTime.MIN))
          .param("until", unless(reader.until(), LocalDateTime.MAX))
          .param("id", record.value())
          .param("position", position)
          .param("token", reader.token())
          .update();
    }
  }

  private static @Nullable LocalDateTime unless(LocalDateTime time, LocalDateTime limit) {
    return time.equals(limit) ? null : time;
  }
}
