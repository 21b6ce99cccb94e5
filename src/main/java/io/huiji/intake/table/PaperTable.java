package io.huiji.intake.table;

import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.kernel.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files of submissions.
@Repository
public class PaperTable {
  private final JdbcClient jdbc;

  PaperTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<PaperRow> of(SubmissionId submission) {
    return jdbc.sql("select * from submission_papers where submission = ? order by position")
        .param(submission.value())
        .query(PaperTable::row)
        .list();
  }

  public void insert(SubmissionId submission, PaperRow paper) {
    jdbc.sql(
            """
            insert into submission_papers (submission, position, name, digest, size, named,
                declared, kind, mark, content, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            submission.value(),
            paper.position(),
            paper.name(),
            paper.digest(),
            paper.size(),
            paper.named(),
            paper.declared().isPresent(),
            paper.declared().map(DeclaredMaterial::kind).orElse(""),
            paper.declared().map(DeclaredMaterial::mark).orElse(""),
            paper.content().name(),
            paper.detail())
        .update();
  }

  private static PaperRow row(ResultSet row, int number) throws SQLException {
    var name = row.getString("name");
    var material = new DeclaredMaterial(name, row.getString("kind"), row.getString("mark"));
    return new PaperRow(
        row.getInt("position"),
        name,
        row.getString("digest"),
        row.getLong("size"),
        row.getBoolean("named"),
        row.getBoolean("declared") ? Optional.of(material) : Optional.empty(),
        PaperRow.State.valueOf(row.getString("content")),
        row.getString("detail"));
  }
}
