package io.huiji.archive;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.calendar.OfficeClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who keeps which record (R17.4): stretches of time without gap or overlap, the last one open.
final class Holdings {

  /// @param until exclusive; empty for the present custodian
  record Holding(String custodian, LocalDateTime from, Optional<LocalDateTime> until) {}

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final OfficeClock clock;

  Holdings(JdbcClient jdbc, Organisation organisation, OfficeClock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.clock = clock;
  }

  void begin(UUID record) {
    jdbc.sql(
            """
            insert into archive_holdings (record_id, position, custodian, from_time) values (?, 1, ?, ?)
            """)
        .params(record, custodianOnDuty(), clock.now())
        .update();
  }

  List<Holding> of(UUID record) {
    return jdbc.sql(
            """
            select custodian, from_time, until_time from archive_holdings where record_id = ?
            order by position
            """)
        .param(record)
        .query(
            (row, _) ->
                new Holding(
                    row.getString(1),
                    row.getObject(2, LocalDateTime.class),
                    Optional.ofNullable(row.getObject(3, LocalDateTime.class))))
        .list();
  }

  private String custodianOnDuty() {
    return holder(Post.CUSTODIAN)
        .or(() -> holder(Post.ARCHIVIST))
        .map(User::name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    clock.today()
                        + "无人担任"
                        + Post.CUSTODIAN.chinese()
                        + "，也无"
                        + Post.ARCHIVIST.chinese()
                        + "，不能归档。请先在机构人员中指定专人。"));
  }

  private Optional<User> holder(Post post) {
    return organisation.holders(post, clock.today()).stream().findFirst();
  }
}
