package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import io.huiji.minutes.table.Draft.Origin;
import io.huiji.minutes.text.Recipients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts, approvals, issues and lists of recipients.
@Component
public class MinutesTable {
  private static final String SEPARATOR = "\n";

  private final JdbcClient jdbc;

  MinutesTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the minutes of a meeting, so that acts on them follow each other.
  ///
  /// @return whether anything of them is there
  public boolean lock(LocalDate meeting) {
    return jdbc.sql("select draft from minutes where meeting_date = ? for update")
        .param(meeting)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public void begin(LocalDate meeting) {
    jdbc.sql("insert into minutes (meeting_date, draft) values (?, 0) on conflict do nothing")
        .param(meeting)
        .update();
    lock(meeting);
  }

  public Optional<Draft> draft(LocalDate meeting) {
    return jdbc.sql(
            """
            select d.* from minutes_drafts d join minutes m on m.meeting_date = d.meeting_date
            where d.meeting_date = ? and d.version = m.draft
            """)
        .param(meeting)
        .query(MinutesTable::draft)
        .optional();
  }

  public List<Draft> drafts(LocalDate meeting) {
    return jdbc.sql("select * from minutes_drafts where meeting_date = ? order by version")
        .param(meeting)
        .query(MinutesTable::draft)
        .list();
  }

  public void add(Draft draft, String madeBy, LocalDateTime at) {
    jdbc.sql(
            """
            insert into minutes_drafts
              (meeting_date, version, origin, content, model, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            draft.meeting(),
            draft.version(),
            draft.origin().name(),
            draft.content().hex(),
            draft.model().hex(),
            madeBy,
            at)
        .update();
  }

  public void inForce(Draft draft) {
    jdbc.sql("update minutes set draft = ? where meeting_date = ?")
        .params(draft.version(), draft.meeting())
        .update();
  }

  /// The first time counts.
  public void formed(LocalDate meeting, LocalDateTime at) {
    jdbc.sql("update minutes set formed_at = ? where meeting_date = ? and formed_at is null")
        .params(at, meeting)
        .update();
  }

  /// The day on which the draft went to the approvers.
  public Optional<LocalDate> formedOn(LocalDate meeting) {
    return jdbc.sql(
            "select formed_at from minutes where meeting_date = ? and formed_at is not null")
        .param(meeting)
        .query(LocalDateTime.class)
        .optional()
        .map(LocalDateTime::toLocalDate);
  }

  public boolean formed(LocalDate meeting) {
    return jdbc.sql("select count(*) from minutes where meeting_date = ? and formed_at is not null")
            .param(meeting)
            .query(Integer.class)
            .single()
        > 0;
  }

  /// @param step director or mayor; {@code void} where a number was made void
  /// @param content the draft that was approved
  public record Approval(
      String step, boolean agreed, String note, String actor, Digest content, LocalDateTime at) {}

  public List<Approval> approvals(LocalDate meeting) {
    return jdbc.sql("select * from minutes_approvals where meeting_date = ? order by entry")
        .param(meeting)
        .query(
            (row, _) ->
                new Approval(
                    row.getString("step"),
                    row.getString("verdict").equals("AGREE"),
                    row.getString("note"),
                    row.getString("actor"),
                    new Digest(row.getString("content")),
                    row.getObject("taken_at", LocalDateTime.class)))
        .list();
  }

  public void add(LocalDate meeting, Approval approval) {
    jdbc.sql(
            """
            insert into minutes_approvals
              (meeting_date, step, verdict, note, actor, content, taken_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            meeting,
            approval.step(),
            approval.agreed() ? "AGREE" : "RETURN",
            approval.note(),
            approval.actor(),
            approval.content().hex(),
            approval.at())
        .update();
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

  public Optional<Issue> issue(LocalDate meeting) {
    return issues(meeting).stream().filter(Issue::inForce).findFirst();
  }

  /// Every issue of a meeting's minutes, void ones too, by number.
  public List<Issue> issues(LocalDate meeting) {
    return jdbc.sql(
            "select * from minutes_issues where meeting_date = ? order by issue_year, number")
        .param(meeting)
        .query(MinutesTable::issue)
        .list();
  }

  public Optional<Issue> issue(DocumentNumber number) {
    return jdbc.sql("select * from minutes_issues where issue_year = ? and number = ?")
        .params(number.year(), number.number())
        .query(MinutesTable::issue)
        .optional();
  }

  /// All that were ever issued, by number.
  public List<Issue> issues() {
    return jdbc.sql("select * from minutes_issues order by issue_year, number")
        .query(MinutesTable::issue)
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

  public void ofd(DocumentNumber number, Digest ofd) {
    jdbc.sql("update minutes_issues set ofd = ? where issue_year = ? and number = ?")
        .params(ofd.hex(), number.year(), number.number())
        .update();
  }

  /// What a unit is told of its topic.
  ///
  /// @param pdf empty until it could be made
  public record Excerpt(
      int topicNumber, String unit, String name, Digest content, Optional<Digest> pdf) {}

  public List<Excerpt> excerpts(DocumentNumber number) {
    return jdbc.sql(
            """
            select * from minutes_excerpts where issue_year = ? and number = ?
            order by topic_number, unit
            """)
        .params(number.year(), number.number())
        .query(
            (row, _) ->
                new Excerpt(
                    row.getInt("topic_number"),
                    row.getString("unit"),
                    row.getString("name"),
                    new Digest(row.getString("content")),
                    Optional.ofNullable(row.getString("pdf")).map(Digest::new)))
        .list();
  }

  public void excerptPdf(DocumentNumber number, Excerpt excerpt, Digest pdf) {
    jdbc.sql(
            """
            update minutes_excerpts set pdf = ?
            where issue_year = ? and number = ? and topic_number = ? and unit = ?
            """)
        .params(pdf.hex(), number.year(), number.number(), excerpt.topicNumber(), excerpt.unit())
        .update();
  }

  public void add(DocumentNumber number, Excerpt excerpt) {
    jdbc.sql(
            """
            insert into minutes_excerpts
              (issue_year, number, topic_number, unit, name, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.year(),
            number.number(),
            excerpt.topicNumber(),
            excerpt.unit(),
            excerpt.name(),
            excerpt.content().hex())
        .update();
  }

  private static List<String> names(ResultSet row, String column) throws SQLException {
    return row.getString(column).lines().filter(name -> !name.isEmpty()).toList();
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("meeting_date", LocalDate.class),
        row.getInt("version"),
        Origin.valueOf(row.getString("origin")),
        new Digest(row.getString("content")),
        new Digest(row.getString("model")));
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
