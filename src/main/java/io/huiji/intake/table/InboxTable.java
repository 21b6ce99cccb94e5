package io.huiji.intake.table;

import io.huiji.intake.Submissions.Waiting;
import io.huiji.kernel.SubmissionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lies in the inbox, so that the same content is never taken in twice.
@Repository
public class InboxTable {
  private final JdbcClient jdbc;

  InboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param submission that its content became
  public record Entry(String folder, String fingerprint, Optional<SubmissionId> submission) {}

  public Optional<Entry> find(String folder) {
    return jdbc.sql("select * from inbox_entries where folder = ?")
        .param(folder)
        .query(
            (row, _) ->
                new Entry(
                    folder,
                    row.getString("fingerprint"),
                    Optional.ofNullable(row.getObject("submission", UUID.class))
                        .map(SubmissionId::new)))
        .optional();
  }

  public void collected(String folder, String fingerprint, SubmissionId submission) {
    remember(folder);
    jdbc.sql(
            """
            update inbox_entries
            set fingerprint = ?, submission = ?, missing = '[]', waiting_since = null
            where folder = ?
            """)
        .params(fingerprint, submission.value(), folder)
        .update();
  }

  /// What was collected from this folder before stays in force meanwhile.
  public void waits(String folder, List<String> missing, LocalDateTime now) {
    remember(folder);
    jdbc.sql(
            """
            update inbox_entries
            set fingerprint = '', missing = ?, waiting_since = coalesce(waiting_since, ?)
            where folder = ?
            """)
        .params(Json.write(missing), now, folder)
        .update();
  }

  /// It is no longer in the inbox.
  public void gone(String folder) {
    jdbc.sql("update inbox_entries set missing = '[]', waiting_since = null where folder = ?")
        .param(folder)
        .update();
  }

  public List<Waiting> waiting() {
    return jdbc.sql("select * from inbox_entries where waiting_since is not null order by folder")
        .query(
            (row, _) ->
                new Waiting(
                    row.getString("folder"),
                    Json.texts(row.getString("missing")),
                    row.getObject("waiting_since", LocalDateTime.class)))
        .list();
  }

  private void remember(String folder) {
    if (find(folder).isEmpty()) {
      jdbc.sql("insert into inbox_entries (folder, fingerprint, missing) values (?, '', '[]')")
          .param(folder)
          .update();
    }
  }
}
