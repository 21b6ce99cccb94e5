package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import io.huiji.minutes.MinutesPapers.Upload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Minutes that were edited outside and came back, before they are adopted.
@Component
public class UploadTable {

  private final JdbcClient jdbc;

  UploadTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return its number, from 1 for each meeting
  public int add(
      LocalDate meeting, int base, Digest content, String note, String by, LocalDateTime at) {
    var number = last(meeting) + 1;
    jdbc.sql(
            """
            insert into minutes_uploads
              (meeting_date, number, base, content, note, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(meeting, number, base, content.hex(), note, by, at)
        .update();
    return number;
  }

  /// The newest, unless it was adopted.
  public Optional<Upload> pending(LocalDate meeting) {
    return jdbc.sql(
            """
            select * from minutes_uploads
            where meeting_date = ? and number = ? and draft is null
            """)
        .params(meeting, last(meeting))
        .query(
            (row, _) ->
                new Upload(
                    row.getInt("number"),
                    row.getInt("base"),
                    new Digest(row.getString("content")),
                    row.getString("note"),
                    row.getString("uploaded_by"),
                    row.getObject("uploaded_at", LocalDateTime.class)))
        .optional();
  }

  public void adopted(LocalDate meeting, int number, int draft) {
    jdbc.sql("update minutes_uploads set draft = ? where meeting_date = ? and number = ?")
        .params(draft, meeting, number)
        .update();
  }

  private int last(LocalDate meeting) {
    return jdbc.sql("select coalesce(max(number), 0) from minutes_uploads where meeting_date = ?")
        .param(meeting)
        .query(Integer.class)
        .single();
  }
}
