package io.huiji.view.meeting;

import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The agenda in the making and as fixed, for those who prepare it (R9.1).
///
/// @param listed topics in the order last fixed, reviewed or drafted, or else suggested
/// @param waiting topics of the meeting that are not on that list
/// @param stage of the list: fixed, review, draft or suggested
/// @param stages who drafted, reviewed and fixed what, oldest first
/// @param minutes planned for the meeting and for the topics listed
public record AgendaBoard(
    LocalDate date,
    State state,
    List<TopicLine> listed,
    List<TopicLine> waiting,
    String stage,
    List<Stage> stages,
    Optional<Fixed> fixed,
    PlannedMinutes minutes) {

  public AgendaBoard {
    listed = List.copyOf(listed);
    waiting = List.copyOf(waiting);
    stages = List.copyOf(stages);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  /// @param stage draft, review or fixed
  /// @param version of the agenda; 0 for a proposal
  /// @param by as printed
  public record Stage(
      String stage,
      int version,
      List<String> titles,
      String note,
      String by,
      LocalDateTime at,
      boolean inForce) {
    public Stage {
      titles = List.copyOf(titles);
    }
  }

  public record Fixed(int version, LocalTime time, String place, String hash) {}
}
