package io.huiji.view.meeting;

import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The meeting room (R3.3, R3.4, R14): who is there, and topic by topic what is said and decided.
///
/// @param chair who holds it, or is to, as printed
/// @param rolled whether a roll was taken
/// @param members of the leadership team, in official order
/// @param observers invited units, in order
/// @param override the convener's reason for meeting without a quorum; empty for none
/// @param corrigible whether decisions may still be corrected
public record RoomView(
    LocalDate date,
    State state,
    String chair,
    Optional<LocalDateTime> heldAt,
    boolean rolled,
    List<Seat> members,
    List<Seat> observers,
    int expected,
    int present,
    int needed,
    boolean reached,
    String override,
    boolean corrigible,
    int copiesOut,
    List<RoomTopic> topics) {

  public RoomView {
    members = List.copyOf(members);
    observers = List.copyOf(observers);
    topics = List.copyOf(topics);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public boolean held() {
    return state == State.HELD || state == State.CLOSED;
  }

  public int missing() {
    return Math.max(0, needed - present);
  }

  public Optional<RoomTopic> topic(int number) {
    return topics.stream().filter(topic -> topic.line().number() == number).findFirst();
  }

  public long decided() {
    return topics.stream().filter(topic -> topic.decision().isPresent()).count();
  }

  /// @param who user name or unit code; {@code name} as printed
  /// @param leave asked, granted, refused or empty
  public record Seat(String who, String name, boolean here, String leave) {

    /// As {@link #word}, for pages in more than one language: here, leave, absent or open.
    public String key(boolean rolled) {
      if (here) {
        return "here";
      }
      if (leave.equals("GRANTED")) {
        return "leave";
      }
      return rolled ? "absent" : "open";
    }

    /// 到会, 请假 or 缺席; before the roll is taken, what is known.
    public String word(boolean rolled) {
      if (here) {
        return "到会";
      }
      if (leave.equals("GRANTED")) {
        return "请假";
      }
      return rolled ? "缺席" : "待登记";
    }
  }

  /// @param leader the vice mayor in charge of the unit, as printed; empty for none
  /// @param leaderMissing why a major topic cannot be decided now; empty when it can
  /// @param majorDecision whether it must go on to the 常务会议 or 全体会议
  public record RoomTopic(
      TopicLine line,
      String leader,
      boolean leaderHere,
      String leaderMissing,
      boolean majorDecision,
      List<Said> views,
      Optional<Decided> decision) {
    public RoomTopic {
      views = List.copyOf(views);
    }
  }

  /// @param unit full name; empty for a member of the team
  public record Said(String unit, String speaker, String text) {}

  /// @param author as printed
  public record Decided(
      Decision.Kind kind,
      String text,
      String revise,
      String reason,
      String author,
      List<Item> items) {
    public Decided {
      items = List.copyOf(items);
    }
  }

  /// @param lead full name; {@code with} full names
  public record Item(String text, String lead, List<String> with, Optional<LocalDate> due) {
    public Item {
      with = List.copyOf(with);
    }
  }
}
