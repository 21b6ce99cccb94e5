package io.huiji.view.meeting;

import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// A meeting as one person sees it.
///
/// @param insight how far he sees
/// @param agendaVersion in force; 0 while none is
/// @param hash of the agenda, for whom it is whole; else empty
/// @param chair who is to take the chair or took it, as printed
/// @param delegated why and when the convening was given away; empty while it was not
/// @param lastDay on which units hand in; empty where the calendar cannot tell
/// @param observers full names of the units invited throughout
/// @param topics that he sees
public record MeetingView(
    LocalDate date,
    State state,
    Insight insight,
    Optional<LocalTime> time,
    String place,
    int agendaVersion,
    String hash,
    String chair,
    String delegated,
    String cancelReason,
    Optional<LocalDateTime> heldAt,
    Optional<LocalDate> lastDay,
    List<String> observers,
    List<TopicLine> topics) {

  public MeetingView {
    observers = List.copyOf(observers);
    topics = List.copyOf(topics);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public String word() {
    return word(state);
  }

  public boolean fixed() {
    return agendaVersion > 0;
  }

  public boolean held() {
    return state == State.HELD || state == State.CLOSED;
  }

  /// Whether it may still be prepared.
  public boolean coming() {
    return state == State.PLANNED || state == State.AGENDA_FIXED;
  }

  public long ready() {
    return topics.stream().filter(TopicLine::ready).count();
  }

  static String word(State state) {
    return switch (state) {
      case PLANNED -> "筹备中";
      case AGENDA_FIXED -> "议程已定";
      case HELD -> "已召开";
      case CLOSED -> "已关闭";
      case CANCELLED -> "已取消";
    };
  }
}
