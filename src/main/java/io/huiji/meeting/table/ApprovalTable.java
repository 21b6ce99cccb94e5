package io.huiji.meeting.table;

import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.Approval;
import io.huiji.meeting.rule.ApprovalChain;
import io.huiji.meeting.rule.Step;
import io.huiji.meeting.rule.StepVerdict;
import io.huiji.web.OneLook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        OneLook.isOpen()
            ? ofMeeting(topic.meeting()).getOrDefault(topic.id(), List.of())
            : history(topic);
    var submission = topic.submission().map(SubmissionId::toString).orElse("");
    return new ApprovalChain(topic.card().source(), topic.card().fiscal(), submission, history);
  }

  private List<Approval> history(Topic topic) {
    return jdbc.sql("select * from topic_approvals where topic = ? order by entry")
        .param(topic.id().value())
        .query(ApprovalTable::approval)
        .list();
  }

  /// A page that shows one topic mostly shows those of its meeting.
  private Map<TopicId, List<Approval>> ofMeeting(LocalDate date) {
    return OneLook.once(List.of("ApprovalTable.ofMeeting", date), () -> askedOfMeeting(date));
  }

  private Map<TopicId, List<Approval>> askedOfMeeting(LocalDate date) {
    var histories = new HashMap<TopicId, List<Approval>>();
    jdbc.sql(
            """
            select a.* from topic_approvals a join topics t on t.id = a.topic
              join meetings m on m.id = t.meeting
            where m.meeting_date = ? order by a.entry
            """)
        .param(date)
        .query(
            (RowCallbackHandler)
                row ->
                    histories
                        .computeIfAbsent(
                            new TopicId(row.getObject("topic", UUID.class)), _ -> new ArrayList<>())
                        .add(approval(row, 0)));
    return histories;
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
