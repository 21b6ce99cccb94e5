package io.huiji.view.topic;

import io.huiji.intake.Dossiers.Earlier;
import io.huiji.intake.Dossiers.Paper;
import io.huiji.meeting.Approvals.Status;
import io.huiji.rules.Finding;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One topic, as far as somebody may know it.
///
/// @param received when the last missing piece of the submission in force had come
/// @param lastDay in time for its meeting; empty where it could not be computed
/// @param acts that he may try now, by name: approve-topic, give-opinion …
/// @param step whose turn it is, if it is his: office, director, vice, mayor; empty else
/// @param opinionKind of the opinion that his unit gives; empty for none
/// @param past where it was put off or did not pass, when it comes back (R15.1)
public record TopicView(
    TopicRow row,
    String source,
    String category,
    boolean major,
    String presenter,
    List<String> consulted,
    Optional<LocalDateTime> received,
    Optional<LocalDate> lastDay,
    List<Finding> findings,
    String profile,
    List<Earlier> earlier,
    List<Paper> papers,
    List<StageView> way,
    List<GivenView> given,
    Set<String> acts,
    String step,
    String opinionKind,
    Optional<PastView> past) {

  public TopicView {
    findings = List.copyOf(findings);
    papers = List.copyOf(papers);
    way = List.copyOf(way);
    given = List.copyOf(given);
    acts = Set.copyOf(new java.util.TreeSet<>(acts));
  }

  /// Of what everybody who may know it sees; not of what this person may do.
  public String version() {
    return ContentVersion.of(
        List.of(row.title(), row.state(), row.verdict(), findings, papers, way, given));
  }

  public boolean may(String act) {
    return acts.contains(act);
  }

  /// @param id of the topic as it was then; empty where this person may not know it
  /// @param words what became of it and why
  public record PastView(String id, String words) {}

  /// @param who post and person that day: 戊主任（区政府办公室主任）
  /// @param lapsed the papers have been replaced since
  public record StageView(
      String step,
      String name,
      Status status,
      String who,
      String note,
      Optional<LocalDateTime> at,
      boolean lapsed) {}

  /// @param what 财政意见, 会商答复, 准许迟报 …
  /// @param lapsed the text that it judged has been changed since
  public record GivenView(
      String what, String who, LocalDateTime at, String verdict, String text, boolean lapsed) {}
}
