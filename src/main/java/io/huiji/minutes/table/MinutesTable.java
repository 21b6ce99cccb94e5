package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.minutes.table.Draft.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of minutes, which of them is in force, and who approved them.
@Component
public class MinutesTable {
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

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("meeting_date", LocalDate.class),
        row.getInt("version"),
        Origin.valueOf(row.getString("origin")),
        new Digest(row.getString("content")),
        new Digest(row.getString("model")));
  }
}
