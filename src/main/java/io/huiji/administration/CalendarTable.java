package io.huiji.administration;

import io.huiji.kernel.Digest;
import io.huiji.profile.CalendarYear;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The years of the calendar that came by act, every version of each.
@Component
final class CalendarTable {

  private final JdbcClient jdbc;

  CalendarTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param by user name of who imported it
  record Imported(
      int year,
      int version,
      String notice,
      LocalDate issued,
      String content,
      Digest digest,
      String by,
      LocalDateTime at) {

    String fileName() {
      return CalendarYear.fileName(year, version);
    }
  }

  List<Imported> all() {
    return jdbc.sql("select * from calendar_years order by calendar_year, version")
        .query(
            (row, _) ->
                new Imported(
                    row.getInt("calendar_year"),
                    row.getInt("version"),
                    row.getString("notice"),
                    row.getObject("issued", LocalDate.class),
                    row.getString("content"),
                    new Digest(row.getString("sha256")),
                    row.getString("imported_by"),
                    row.getObject("imported_at", LocalDateTime.class)))
        .list();
  }

  List<Imported> of(int year) {
    return all().stream().filter(imported -> imported.year() == year).toList();
  }

  void insert(CalendarYear year, String by, LocalDateTime at) {
    var text = year.text();
    jdbc.sql(
            """
            insert into calendar_years (calendar_year, version, notice, issued, content, sha256,
              imported_by, imported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            year.year(),
            year.version(),
            year.notice(),
            year.issued(),
            text,
            Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex(),
            by,
            at)
        .update();
  }
}
