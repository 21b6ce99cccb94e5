package io.huiji.meeting;

import java.time.LocalDate;
import java.util.List;

/// The calls to meetings (会议通知) and who has confirmed them (R12.1).
public interface MeetingCalls {
  /// Of the agenda in force: user names and unit codes that have not confirmed it, in order of
  /// sending. Empty while no agenda is fixed.
  List<String> unconfirmed(LocalDate meeting);

  /// Whom an agenda calls, each with the topics that concern him, in order of sending.
  List<Called> called(Agenda agenda);

  /// @param recipient user name or unit code
  record Called(String recipient, List<Agenda.Item> items) {
    public Called {
      items = List.copyOf(items);
    }
  }
}
