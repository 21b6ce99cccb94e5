package io.huiji.intake.table;

import io.huiji.intake.Judgement;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.rules.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The submissions, those in force and those replaced.
@Repository
public class SubmissionTable {
  private static final String SELECT = "select * from submissions ";

  private final JdbcClient jdbc;

  SubmissionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<SubmissionRow> find(SubmissionId id) {
    return jdbc.sql(SELECT + "where id = ?")
        .param(id.value())
        .query(SubmissionTable::row)
        .optional();
  }

  /// In force, in the order of their folders.
  public List<SubmissionRow> inForce() {
    return jdbc.sql(SELECT + "where replaced_by is null order by folder, id")
        .query(SubmissionTable::row)
        .list();
  }

  public Optional<SubmissionRow> inForce(TopicId topic) {
    return jdbc.sql(SELECT + "where topic = ? and replaced_by is null")
        .param(topic.value())
        .query(SubmissionTable::row)
        .optional();
  }

  /// In force, of a unit.
  public List<SubmissionRow> ofUnit(String unit) {
    return jdbc.sql(SELECT + "where unit = ? and replaced_by is null")
        .param(unit)
        .query(SubmissionTable::row)
        .list();
  }

  /// All of a topic, oldest first.
  public List<SubmissionRow> of(TopicId topic) {
    return jdbc.sql(SELECT + "where topic = ? order by received_at, folder, id")
        .param(topic.value())
        .query(SubmissionTable::row)
        .list();
  }

  public void insert(SubmissionRow row) {
    jdbc.sql(
            """
            insert into submissions (id, folder, meeting_date, unit, title, card, fingerprint,
                received_at, topic, verdict, findings, profile, profile_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(row.id().value(), row.folder())
        .param(row.meeting().orElse(null))
        .params(
            row.unit(), row.title(), Json.card(row.cardRead()), row.fingerprint(), row.received())
        .param(row.topic().map(TopicId::value).orElse(null))
        .params(
            row.judgement().verdict().name(),
            Json.write(row.judgement().findings()),
            row.judgement().profile(),
            row.judgement().profileVersion())
        .update();
  }

  public void replaced(SubmissionId old, SubmissionId by) {
    jdbc.sql("update submissions set replaced_by = ? where id = ?")
        .params(by.value(), old.value())
        .update();
  }

  public void topic(SubmissionId id, TopicId topic) {
    jdbc.sql("update submissions set topic = ? where id = ?")
        .params(topic.value(), id.value())
        .update();
  }

  public void judged(SubmissionId id, Judgement judgement) {
    jdbc.sql(
            """
            update submissions set verdict = ?, findings = ?, profile = ?, profile_version = ?
            where id = ?
            """)
        .params(
            judgement.verdict().name(),
            Json.write(judgement.findings()),
            judgement.profile(),
            judgement.profileVersion(),
            id.value())
        .update();
  }

  private static SubmissionRow row(ResultSet row, int number) throws SQLException {
    return new SubmissionRow(
        new SubmissionId(row.getObject("id", UUID.class)),
        row.getString("folder"),
        Optional.ofNullable(row.getObject("meeting_date", LocalDate.class)),
        row.getString("unit"),
        row.getString("title"),
        Json.card(row.getString("card")),
        row.getString("fingerprint"),
        row.getObject("received_at", LocalDateTime.class),
        Optional.ofNullable(row.getObject("topic", UUID.class)).map(TopicId::new),
        row.getObject("replaced_by", UUID.class) != null,
        new Judgement(
            Verdict.valueOf(row.getString("verdict")),
            Json.findings(row.getString("findings")),
            row.getString("profile"),
            row.getString("profile_version")));
  }
}
