package io.huiji.view.meeting;

import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// What was sent about a meeting (R12.1): all of it for the house, his own for anybody else.
///
/// @param agendaVersion in force; 0 while none is
public record CallsView(LocalDate date, int agendaVersion, List<Call> calls) {

  public CallsView {
    calls = List.copyOf(calls);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  /// Of the agenda in force, those that nobody has confirmed.
  public List<Call> unconfirmed() {
    return ofNow().stream().filter(call -> call.acknowledgedBy().isEmpty()).toList();
  }

  public List<Call> ofNow() {
    return calls.stream().filter(call -> call.version() == agendaVersion && call.call()).toList();
  }

  /// Whether somebody has notices of his own that he has not confirmed.
  public boolean waitsForMe() {
    return calls.stream().anyMatch(call -> call.mine() && call.acknowledgedBy().isEmpty());
  }

  /// @param recipient as printed
  /// @param call whether it calls to the meeting, rather than telling of a change
  /// @param version of the agenda; 0 where it is of none
  /// @param acknowledgedBy as printed; empty until somebody confirmed
  /// @param acknowledgedAt empty until then
  /// @param mine whether it was sent to the one who looks, or to his unit
  public record Call(
      String recipient,
      String occasion,
      boolean call,
      int version,
      String subject,
      String body,
      LocalDateTime at,
      boolean delivered,
      String acknowledgedBy,
      String acknowledgedAt,
      boolean mine) {}
}
