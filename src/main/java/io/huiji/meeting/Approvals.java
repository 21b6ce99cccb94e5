package io.huiji.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The way of a topic to the meeting (R6.1), for those who show it.
public interface Approvals {

  /// Every step: those that were taken, in their order, then the one whose turn it is, then those
  /// to come.
  List<Stage> way(Topic topic);

  /// Whether whom the card names as proposing the topic has said so himself, of the papers in force
  /// (R4.1); true where the office proposes it.
  boolean sourceConfirmed(Topic topic);

  /// @param step office, director, vice or mayor, as in acts
  /// @param name in Chinese
  /// @param actor user name of who took it; empty for one that nobody has taken
  /// @param lapsed taken over other papers than those in force: it counts no more
  record Stage(
      String step,
      String name,
      Status status,
      String actor,
      String note,
      Optional<LocalDateTime> at,
      boolean lapsed) {}

  /// What became of a step.
  enum Status {
    AGREED,
    RETURNED,
    REFUSED,
    /// By proposing the topic himself, as he confirmed.
    PROPOSED,
    /// The card says that he proposed the topic; he has not confirmed it (R4.1).
    CLAIMED,
    NEXT,
    LATER
  }
}
