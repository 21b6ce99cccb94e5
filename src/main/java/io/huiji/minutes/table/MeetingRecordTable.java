package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drafts of the record of each meeting (会议记录).
@Component
public class MeetingRecordTable {
  private final JdbcClient jdbc;

  MeetingRecordTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Their contents, oldest first.
  public List<Digest> of(LocalDate meeting) {
    return jdbc.sql(
            "select content from meeting_record_drafts where meeting_date = ? order by version")
        .param(meeting)
        .query((row, _) -> new Digest(row.getString("content")))
        .list();
  }

  public void addIfNew(LocalDate meeting, Digest content, LocalDateTime at) {
    var known = of(meeting);
    if (known.isEmpty() || !known.getLast().equals(content)) {
      jdbc.sql(
              """
              insert into meeting_record_drafts (meeting_date, version, content, made_at)
              values (?, ?, ?, ?)
              """)
          .params(meeting, known.size() + 1, content.hex(), at)
          .update();
    }
  }
}
