package io.huiji.archive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// See {@link Growth}.
@Component
final class FiledMonths implements Growth {

  private final JdbcClient jdbc;

  FiledMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Month> months() {
    return jdbc.sql(
            """
            select extract(year from filed_at), extract(month from filed_at), count(*)
            from archive_records
            group by extract(year from filed_at), extract(month from filed_at)
            order by 1, 2
            """)
        .query((row, _) -> new Month(LocalDate.of(row.getInt(1), row.getInt(2), 1), row.getInt(3)))
        .list();
  }
}
