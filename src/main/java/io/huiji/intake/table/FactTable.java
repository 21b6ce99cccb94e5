package io.huiji.intake.table;

import io.huiji.kernel.Digest;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Card;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What acts have added to submissions, in the order in which they were done.
@Repository
public class FactTable {
  private final JdbcClient jdbc;

  FactTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One added fact.
  public sealed interface Fact {
    /// Holds for the submission in force at that time alone.
    record AdmittedLate(String submission) implements Fact {}

    /// @param text what was judged, by hashes
    /// @param paper hash of the opinion's own paper; empty when none was given
    record Opinion(
        MaterialKind kind, String unit, boolean agreed, String text, Optional<Paper> paper)
        implements Fact {}

    /// @param text what was answered, by hashes
    /// @param paper the reply's own paper; empty when none was given
    record Reply(String unit, String reply, String text, Optional<Paper> paper) implements Fact {}

    record Waived(Card.Objection objection) implements Fact {}

    /// @param digest of the file that was refused
    record TakenOnPaper(String file, String digest, int copies, Optional<String> note)
        implements Fact {}
  }

  /// @param reading hash of its stored reading
  public record Paper(String name, Digest digest, long size, Digest reading) {}

  public void add(
      TopicId topic, SubmissionId submission, Fact fact, String actor, LocalDateTime at) {
    jdbc.sql(
            """
            insert into submission_facts (topic, submission, kind, detail, actor, added_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            topic.value(),
            submission.value(),
            fact.getClass().getSimpleName(),
            Json.write(fact),
            actor,
            at)
        .update();
  }

  public List<Fact> of(TopicId topic) {
    return jdbc.sql("select kind, detail from submission_facts where topic = ? order by entry")
        .param(topic.value())
        .query((row, _) -> fact(row.getString("kind"), row.getString("detail")))
        .list();
  }

  /// The same with who added it and when.
  public List<Added> added(TopicId topic) {
    return jdbc.sql(
            "select kind, detail, actor, added_at from submission_facts where topic = ? order by entry")
        .param(topic.value())
        .query(
            (row, _) ->
                new Added(
                    fact(row.getString("kind"), row.getString("detail")),
                    row.getString("actor"),
                    row.getObject("added_at", LocalDateTime.class)))
        .list();
  }

  /// @param actor user name
  public record Added(Fact fact, String actor, LocalDateTime at) {}

  private static Fact fact(String kind, String detail) {
    return switch (kind) {
      case "AdmittedLate" -> Json.read(detail, Fact.AdmittedLate.class);
      case "Opinion" -> Json.read(detail, Fact.Opinion.class);
      case "Reply" -> Json.read(detail, Fact.Reply.class);
      case "Waived" -> Json.read(detail, Fact.Waived.class);
      case "TakenOnPaper" -> Json.read(detail, Fact.TakenOnPaper.class);
      default -> throw new IllegalStateException("no such fact: " + kind);
    };
  }
}
