package io.huiji.packet;

import io.huiji.meeting.MeetingMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps packets and copies with their meeting when it moves to another day; the next run makes the
/// version for the new day.
@Component
final class MovedMeetings {

  private final PacketTable table;

  MovedMeetings(PacketTable table) {
    this.table = table;
  }

  @EventListener
  void follow(MeetingMoved moved) {
    table.move(moved.from(), moved.to());
  }
}
