package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Issued minutes and their numbers, void ones too.
@Component
public class IssueTable {
  private final JdbcClient jdbc;

  IssueTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Issue> issue(LocalDate meeting) {
    return issues(meeting).stream().filter(Issue::inForce).findFirst();
  }

  /// Every issue of a meeting's minutes, void ones too, by number.
  public List<Issue> issues(LocalDate meeting) {
    return jdbc.sql(
            "select * from minutes_issues where meeting_date = ? order by issue_year, number")
        .param(meeting)
        .query(IssueTable::issue)
        .list();
  }

  public Optional<Issue> issue(DocumentNumber number) {
    return jdbc.sql("select * from minutes_issues where issue_year = ? and number = ?")
        .params(number.year(), number.number())
        .query(IssueTable::issue)
        .optional();
  }

  /// All that were ever issued, by number.
  public List<Issue> issues() {
    return jdbc.sql("select * from minutes_issues order by issue_year, number")
        .query(IssueTable::issue)
        .list();
  }

  public void add(Issue issue, String approvedBy, String profile) {
    jdbc.sql(
            """
            insert into minutes_issues (issue_year, number, meeting_date, content, pdf, ofd, record,
              approved_by, profile, issued_at)
            values (:year, :number, :meeting, :content, :pdf, :ofd, :record, :by, :profile, :at)
            """)
        .param("year", issue.number().year())
        .param("number", issue.number().number())
        .param("meeting", issue.meeting())
        .param("content", issue.content().hex())
        .param("pdf", issue.pdf().map(Digest::hex).orElse(null))
        .param("ofd", issue.ofd().map(Digest::hex).orElse(null))
        .param("record", issue.record().value())
        .param("by", approvedBy)
        .param("profile", profile)
        .param("at", issue.at())
        .update();
  }

  public void pdf(DocumentNumber number, Digest pdf) {
    jdbc.sql("update minutes_issues set pdf = ? where issue_year = ? and number = ?")
        .params(pdf.hex(), number.year(), number.number())
        .update();
  }

  public void makeVoid(DocumentNumber number, String reason, String by, LocalDateTime at) {
    jdbc.sql(
            """
            update minutes_issues set void_reason = ?, voided_by = ?, voided_at = ?
            where issue_year = ? and number = ?
            """)
        .params(reason, by, at, number.year(), number.number())
        .update();
  }

  public void ofd(DocumentNumber number, Digest ofd) {
    jdbc.sql("update minutes_issues set ofd = ? where issue_year = ? and number = ?")
        .params(ofd.hex(), number.year(), number.number())
        .update();
  }

  private static Issue issue(ResultSet row, int number) throws SQLException {
    return new Issue(
        new DocumentNumber(row.getInt("issue_year"), row.getInt("number")),
        row.getObject("meeting_date", LocalDate.class),
        new Digest(row.getString("content")),
        Optional.ofNullable(row.getString("pdf")).map(Digest::new),
        Optional.ofNullable(row.getString("ofd")).map(Digest::new),
        new RecordId(row.getObject("record", UUID.class)),
        row.getObject("issued_at", LocalDateTime.class),
        Optional.ofNullable(row.getString("void_reason")));
  }
}
