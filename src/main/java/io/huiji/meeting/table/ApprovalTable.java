package io.huiji.meeting.table;

import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.Approval;
import io.huiji.meeting.rule.ApprovalChain;
import io.huiji.meeting.rule.Step;
import io.huiji.meeting.rule.StepVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every step that was ever taken with a topic (R6.1).
@Component
public class ApprovalTable {
  private final JdbcClient jdbc;

  ApprovalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public ApprovalChain chain(Topic topic) {
    var history =
        jdbc.sql("select * from topic_approvals where topic = ? order by entry")
            .param(topic.id().value())
            .query(ApprovalTable::approval)
            .list();
    var submission = topic.submission().map(SubmissionId::toString).orElse("");
    return new ApprovalChain(topic.card().source(), topic.card().fiscal(), submission, history);
  }

  public void add(TopicId topic, Approval approval) {
    jdbc.sql(
            """
            insert into topic_approvals (topic, round, step, verdict, actor, note, submission,
                taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            topic.value(),
            approval.round(),
            approval.step().name(),
            approval.verdict().name(),
            approval.actor(),
            approval.note(),
            UUID.fromString(approval.submission()),
            approval.at())
        .update();
  }

  private static Approval approval(ResultSet row, int number) throws SQLException {
    return new Approval(
        row.getInt("round"),
        Step.valueOf(row.getString("step")),
        StepVerdict.valueOf(row.getString("verdict")),
        row.getString("actor"),
        row.getString("note"),
        row.getObject("submission", UUID.class).toString(),
        row.getObject("taken_at", LocalDateTime.class));
  }
}
