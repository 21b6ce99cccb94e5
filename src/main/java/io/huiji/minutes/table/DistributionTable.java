package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.minutes.text.Recipients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is to get issued minutes, who got them, and each one's copy.
@Component
public class DistributionTable {
  private static final String SEPARATOR = "\n";

  private final JdbcClient jdbc;

  DistributionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The list that an act has set last.
  public Optional<Recipients> distribution(LocalDate meeting) {
    return jdbc.sql(
            """
            select report_to, copy_to from minutes_distributions where meeting_date = ?
            order by version desc limit 1
            """)
        .param(meeting)
        .query((row, _) -> new Recipients(names(row, "report_to"), names(row, "copy_to")))
        .optional();
  }

  public void distribute(
      LocalDate meeting, Recipients to, String reason, String actor, LocalDateTime at) {
    jdbc.sql(
            """
            insert into minutes_distributions
              (meeting_date, version, report_to, copy_to, reason, actor, set_at)
            select :meeting, coalesce(max(version), 0) + 1,
              cast(:report as varchar(1000000)), cast(:copy as varchar(1000000)),
              cast(:reason as varchar(10000)), cast(:actor as varchar(200)),
              cast(:at as timestamp)
            from minutes_distributions where meeting_date = :meeting
            """)
        .param("meeting", meeting)
        .param("report", String.join(SEPARATOR, to.reportTo()))
        .param("copy", String.join(SEPARATOR, to.copyTo()))
        .param("reason", reason)
        .param("actor", actor)
        .param("at", at)
        .update();
  }

  public List<String> recipients(DocumentNumber number) {
    return jdbc.sql(
            """
            select recipient from minutes_recipients where issue_year = ? and number = ?
            order by position
            """)
        .params(number.year(), number.number())
        .query((row, _) -> row.getString("recipient"))
        .list();
  }

  /// @param list 报送 or 抄送
  public void addRecipient(
      DocumentNumber number, int position, String list, String recipient, LocalDateTime at) {
    jdbc.sql(
            """
            insert into minutes_recipients
              (issue_year, number, position, list, recipient, sent_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(number.year(), number.number(), position, list, recipient, at)
        .update();
  }

  /// The personal copy of one recipient.
  ///
  /// @param number its 份号: the place in the register
  /// @param file empty until it could be printed
  public record Copy(int number, String recipient, Optional<CopyFile> file) {}

  /// @param path relative to the data folder
  public record CopyFile(String path, Digest sha256, int pages) {}

  /// Of everybody who got these minutes, by number.
  public List<Copy> copies(DocumentNumber number) {
    return jdbc.sql(
            """
            select * from minutes_recipients where issue_year = ? and number = ?
            order by position
            """)
        .params(number.year(), number.number())
        .query(
            (row, _) -> new Copy(row.getInt("position"), row.getString("recipient"), copyFile(row)))
        .list();
  }

  private static Optional<CopyFile> copyFile(ResultSet row) throws SQLException {
    var path = row.getString("path");
    return path == null
        ? Optional.empty()
        : Optional.of(new CopyFile(path, new Digest(row.getString("sha256")), row.getInt("pages")));
  }

  /// The copy was printed; what is recorded once stays.
  public void printed(DocumentNumber number, int position, CopyFile file) {
    jdbc.sql(
            """
            update minutes_recipients set path = ?, sha256 = ?, pages = ?
            where issue_year = ? and number = ? and position = ? and sha256 is null
            """)
        .params(
            file.path(),
            file.sha256().hex(),
            file.pages(),
            number.year(),
            number.number(),
            position)
        .update();
  }

  private static List<String> names(ResultSet row, String column) throws SQLException {
    return row.getString(column).lines().filter(name -> !name.isEmpty()).toList();
  }
}
