package io.huiji.meeting;

import io.huiji.kernel.TopicId;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes before a meeting and around it, as it was recorded: for those who show it. A date that
/// no meeting has or had is answered with nothing.
public interface Convening {

  /// To whom the mayor gave the convening of this meeting (R3.2).
  Optional<Delegation> delegation(LocalDate date);

  /// The convener's reason for meeting without a quorum (R3.3).
  Optional<String> quorumOverride(LocalDate date);

  /// What the office drafted and the director reviewed (R9.1), oldest first.
  List<Proposal> proposals(LocalDate date);

  /// The order in which the topics that may come before the meeting would be drafted: the mayor's
  /// own first, then by urgency (R9.1).
  List<Topic> suggestion(LocalDate date);

  /// How long the meeting and its topics are planned to take.
  PlannedTime plannedTime(LocalDate date);

  /// Every agenda that was ever in force, oldest first.
  List<Version> versions(LocalDate date);

  /// By the time of asking (R12.2).
  List<Leave> leaves(LocalDate date);

  /// Invitations given or taken back besides what profile and cards say (R3.5, R3.6).
  List<Change> invitations(LocalDate date);

  /// How many members of the leadership team are there, by the roll as it stands (R3.3).
  Presence presence(LocalDate date);

  /// What forbids deciding a major topic in its leader's absence (R3.4).
  Optional<Finding> leaderMissing(Topic topic);

  /// Whether the mayor agrees to the topic's papers as they are now (R4.1, R6.1).
  boolean confirmed(Topic topic);

  /// @param to user name
  record Delegation(String to, String reason, LocalDateTime at) {}

  /// @param stage draft or review
  record Proposal(String stage, List<String> titles, String note, String actor, LocalDateTime at) {
    public Proposal {
      titles = List.copyOf(titles);
    }
  }

  /// Planned minutes (计划时长).
  ///
  /// @param minutes of the whole meeting; 0 where nobody planned
  /// @param topics those of its topics for which somebody planned
  record PlannedTime(int minutes, Map<TopicId, Integer> topics) {
    public PlannedTime {
      topics = Map.copyOf(topics);
    }

    /// 0 where nobody planned.
    public int of(TopicId topic) {
      return topics.getOrDefault(topic, 0);
    }
  }

  /// @param inForce whether it is the agenda that holds now
  record Version(Agenda agenda, String fixedBy, LocalDateTime at, boolean inForce) {}

  /// @param who user name or unit code
  /// @param state asked, granted or refused
  /// @param answeredBy empty until there is an answer
  record Leave(
      String who,
      String reason,
      LeaveState state,
      String askedBy,
      LocalDateTime askedAt,
      Optional<String> answeredBy,
      Optional<LocalDateTime> answeredAt) {}

  enum LeaveState {
    ASKED,
    GRANTED,
    REFUSED
  }

  /// @param topic without one, the invitation is for the whole meeting
  record Change(Optional<TopicId> topic, String unit, boolean invited, String reason) {}

  /// @param expected members who count, by user name, in official order
  /// @param present those of them who are there
  /// @param needed the smallest number that is enough
  record Presence(List<String> expected, List<String> present, int needed) {
    public Presence {
      expected = List.copyOf(expected);
      present = List.copyOf(present);
    }

    public boolean reached() {
      return present.size() >= needed;
    }

    public int missing() {
      return Math.max(0, needed - present.size());
    }
  }
}
