package io.huiji.supervision;

import io.huiji.kernel.Digest;
import io.huiji.supervision.Supervision.EvidenceFile;
import io.huiji.supervision.Supervision.Progress;
import io.huiji.supervision.Supervision.Review;
import io.huiji.supervision.Supervision.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What units reported, with the file that came with it, and what the office said of it.
@Component
class ProgressTable {

  private static final String SELECT =
      """
      select p.entry, p.item, p.state, p.evidence, p.reported_by, p.reported_at,
        p.file_name, p.file_digest, p.file_bytes,
        r.accepted, r.reason, r.reviewed_by, r.reviewed_at
      from supervision_progress p left join supervision_reviews r on r.entry = p.entry
      """;

  private final JdbcClient jdbc;

  ProgressTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Progress> of(int item) {
    return jdbc.sql(SELECT + "where p.item = ? order by p.entry")
        .param(item)
        .query((row, _) -> progress(row))
        .list();
  }

  /// By the item's number.
  Map<Integer, List<Progress>> all() {
    return jdbc.sql(SELECT + "order by p.entry").query((row, _) -> progress(row)).list().stream()
        .collect(Collectors.groupingBy(Progress::item));
  }

  /// The report that came last.
  Optional<Progress> last(int item) {
    var all = of(item);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// The file of the report that came last.
  void attach(int item, EvidenceFile file) {
    jdbc.sql(
            """
            update supervision_progress set file_name = ?, file_digest = ?, file_bytes = ?
            where entry = (select max(entry) from supervision_progress where item = ?)
            """)
        .params(file.name(), file.content().hex(), file.bytes(), item)
        .update();
  }

  void review(long entry, Review review) {
    jdbc.sql(
            """
            insert into supervision_reviews (entry, accepted, reason, reviewed_by, reviewed_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(entry, review.accepted(), review.reason(), review.by(), review.at())
        .update();
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getLong("entry"),
        row.getInt("item"),
        State.valueOf(row.getString("state")),
        row.getString("evidence"),
        row.getString("reported_by"),
        row.getObject("reported_at", LocalDateTime.class),
        file(row),
        review(row));
  }

  private static Optional<EvidenceFile> file(ResultSet row) throws SQLException {
    var name = row.getString("file_name");
    return name == null
        ? Optional.empty()
        : Optional.of(
            new EvidenceFile(
                name, new Digest(row.getString("file_digest")), row.getLong("file_bytes")));
  }

  private static Optional<Review> review(ResultSet row) throws SQLException {
    var by = row.getString("reviewed_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Review(
                row.getBoolean("accepted"),
                row.getString("reason"),
                by,
                row.getObject("reviewed_at", LocalDateTime.class)));
  }
}
