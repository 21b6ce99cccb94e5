package io.huiji.notice;

import io.huiji.calendar.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the outbox in the database, in the transaction of what it tells.
@Component
final class JdbcNotices implements Notices {

  private final JdbcClient jdbc;
  private final OfficeClock clock;
  private final MailBox mailBox;

  JdbcNotices(JdbcClient jdbc, OfficeClock clock, MailBox mailBox) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.mailBox = mailBox;
  }

  @Override
  public boolean post(Notice notice) {
    var first = insert(notice);
    if (first) {
      mailBox.queue(notice);
    }
    return first;
  }

  private boolean insert(Notice notice) {
    return jdbc.sql(
                """
                insert into notices
                  (notice_key, recipient, occasion, subject, body, posted_at, delivered)
                values (:key, :recipient, :occasion, :subject, :body, :at, false)
                on conflict do nothing
                """)
            .param("key", notice.key())
            .param("recipient", notice.recipient())
            .param("occasion", notice.occasion())
            .param("subject", notice.subject())
            .param("body", notice.body())
            .param("at", clock.now())
            .update()
        == 1;
  }

  @Override
  public boolean acknowledge(String key, String userName) {
    jdbc.sql(
            """
            update notices set acknowledged_at = :at, acknowledged_by = :user
            where notice_key = :key and acknowledged_at is null
            """)
        .param("at", clock.now())
        .param("user", userName)
        .param("key", key)
        .update();
    return jdbc.sql("select count(*) from notices where notice_key = :key")
            .param("key", key)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Posted> posted(String keyPrefix) {
    return jdbc.sql(
            """
            select * from notices where substring(notice_key from 1 for :length) = :prefix
            order by number
            """)
        .param("length", keyPrefix.length())
        .param("prefix", keyPrefix)
        .query((row, _) -> read(row))
        .list();
  }

  private static Posted read(ResultSet row) throws SQLException {
    return new Posted(
        new Notice(
            row.getString("notice_key"),
            row.getString("recipient"),
            row.getString("occasion"),
            row.getString("subject"),
            row.getString("body")),
        row.getBoolean("delivered"),
        row.getObject("posted_at", LocalDateTime.class),
        Optional.ofNullable(row.getString("acknowledged_by")),
        Optional.ofNullable(row.getObject("acknowledged_at", LocalDateTime.class)));
  }
}
