package io.huiji.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The calls to meetings (会议通知) and who has confirmed them (R12.1).
public interface MeetingCalls {
  /// Of the agenda in force: user names and unit codes that have not confirmed it, in order of
  /// sending. Empty while no agenda is fixed.
  List<String> unconfirmed(LocalDate meeting);

  /// Whom an agenda calls, each with the topics that concern him, in order of sending.
  List<Called> called(Agenda agenda);

  /// Everything that was sent about a meeting on this day, oldest first.
  List<Sent> sent(LocalDate meeting);

  /// @param recipient user name or unit code
  /// @param version of the agenda; 0 where the notice is not of one
  /// @param acknowledgedBy user name; empty until somebody confirmed
  record Sent(
      String recipient,
      String occasion,
      int version,
      String subject,
      String body,
      LocalDateTime at,
      boolean delivered,
      Optional<String> acknowledgedBy,
      Optional<LocalDateTime> acknowledgedAt) {}

  /// @param recipient user name or unit code
  record Called(String recipient, List<Agenda.Item> items) {
    public Called {
      items = List.copyOf(items);
    }
  }
}
