package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.minutes.MinutesPapers.DraftPaper;
import io.huiji.minutes.MinutesPapers.ListChange;
import io.huiji.minutes.MinutesPapers.Sent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who did what to minutes and when, for those who show it.
@Component
public class TrailTable {

  private final JdbcClient jdbc;

  TrailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<LocalDate> meetings() {
    return jdbc.sql("select meeting_date from minutes order by meeting_date")
        .query((row, _) -> row.getObject("meeting_date", LocalDate.class))
        .list();
  }

  public List<DraftPaper> drafts(LocalDate meeting) {
    return jdbc.sql("select * from minutes_drafts where meeting_date = ? order by version")
        .param(meeting)
        .query(
            (row, _) ->
                new DraftPaper(
                    row.getInt("version"),
                    row.getString("origin").equals(Draft.Origin.EDITED.name()),
                    new Digest(row.getString("content")),
                    row.getString("made_by"),
                    row.getObject("made_at", LocalDateTime.class)))
        .list();
  }

  public Optional<LocalDateTime> formed(LocalDate meeting) {
    return jdbc.sql("select formed_at from minutes where meeting_date = ?")
        .param(meeting)
        .query((row, _) -> Optional.ofNullable(row.getObject("formed_at", LocalDateTime.class)))
        .optional()
        .flatMap(at -> at);
  }

  public List<ListChange> lists(LocalDate meeting) {
    return jdbc.sql("select * from minutes_distributions where meeting_date = ? order by version")
        .param(meeting)
        .query(
            (row, _) ->
                new ListChange(
                    row.getInt("version"),
                    names(row.getString("report_to")),
                    names(row.getString("copy_to")),
                    row.getString("reason"),
                    row.getString("actor"),
                    row.getObject("set_at", LocalDateTime.class)))
        .list();
  }

  public List<Sent> sent(DocumentNumber number) {
    return jdbc.sql(
            """
            select * from minutes_recipients where issue_year = ? and number = ?
            order by position
            """)
        .params(number.year(), number.number())
        .query(
            (row, _) ->
                new Sent(
                    row.getInt("position"),
                    row.getString("list"),
                    row.getString("recipient"),
                    row.getObject("sent_at", LocalDateTime.class),
                    row.getInt("pages")))
        .list();
  }

  private static List<String> names(String column) {
    return column.lines().filter(name -> !name.isEmpty()).toList();
  }
}
