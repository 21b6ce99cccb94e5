package io.huiji.archive;

import io.huiji.archive.Fixity.Frozen;
import io.huiji.kernel.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The records that are closed because something about them has changed.
final class Freezes {

  private static final int LONGEST = 4000;

  private static final String SELECT =
      """
      select f.record_id, f.since, f.faults, r.number_year, r.number_in_year, r.code,
        r.electronic_number
      from archive_freezes f join archive_records r on r.id = f.record_id
      """;

  private final JdbcClient jdbc;

  Freezes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it was open before
  boolean freeze(UUID record, String faults, LocalDateTime at) {
    var cut = faults.length() <= LONGEST ? faults : faults.substring(0, LONGEST - 1) + "…";
    return jdbc.sql(
                """
                insert into archive_freezes (record_id, since, faults) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(record, at, cut)
            .update()
        > 0;
  }

  void release(UUID record) {
    jdbc.sql("delete from archive_freezes where record_id = ?").param(record).update();
  }

  List<Frozen> all() {
    return jdbc.sql(SELECT + " order by r.electronic_number").query((row, _) -> frozen(row)).list();
  }

  Optional<Frozen> of(UUID record) {
    return jdbc.sql(SELECT + " where f.record_id = ?")
        .param(record)
        .query((row, _) -> frozen(row))
        .optional();
  }

  private static Frozen frozen(ResultSet row) throws SQLException {
    var code = row.getString("code");
    var number = row.getInt("number_in_year");
    var name =
        number > 0
            ? "〔" + row.getInt("number_year") + "〕" + number + "号"
            : code == null ? row.getString("electronic_number") : code;
    return new Frozen(
        new RecordId(row.getObject("record_id", UUID.class)),
        name,
        row.getObject("since", LocalDateTime.class),
        row.getString("faults"));
  }
}
