package io.huiji.view.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Unit;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Convening;
import io.huiji.meeting.MeetingCalls;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Notices and leave, for one person.
@Component
public class CallViews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Meetings meetings;
  private final MeetingCalls calls;
  private final Convening convening;
  private final Insights insights;
  private final Names names;

  CallViews(
      Meetings meetings, MeetingCalls calls, Convening convening, Insights insights, Names names) {
    this.meetings = meetings;
    this.calls = calls;
    this.convening = convening;
    this.insights = insights;
    this.names = names;
  }

  /// Whoever was sent something about a meeting may know that, even when its topics concern him no
  /// longer.
  public Optional<CallsView> calls(LocalDate date, Actor actor) {
    return meetings.find(date).flatMap(meeting -> calls(meeting, actor));
  }

  private Optional<CallsView> calls(Meeting meeting, Actor actor) {
    var date = meeting.date();
    var insight = insights.of(date, actor);
    var lines =
        calls.sent(date).stream()
            .filter(sent -> insight.house() || mine(sent.recipient(), actor))
            .map(sent -> line(sent, date, actor))
            .toList();
    return insight.any() || !lines.isEmpty()
        ? Optional.of(
            new CallsView(date, meetings.agenda(date).map(Agenda::version).orElse(0), lines))
        : Optional.empty();
  }

  private CallsView.Call line(MeetingCalls.Sent sent, LocalDate date, Actor actor) {
    return new CallsView.Call(
        names.of(sent.recipient(), date),
        sent.occasion(),
        sent.occasion().equals("会议通知"),
        sent.version(),
        sent.subject(),
        sent.body(),
        sent.at(),
        sent.delivered(),
        sent.acknowledgedBy().map(by -> names.of(by, date)).orElse(""),
        sent.acknowledgedAt().map(MINUTE::format).orElse(""),
        mine(sent.recipient(), actor));
  }

  private static boolean mine(String who, Actor actor) {
    return who.equals(actor.name()) || actor.unit().map(Unit::code).filter(who::equals).isPresent();
  }

  public Optional<LeaveView> leave(LocalDate date, Actor actor) {
    return meetings
        .find(date)
        .filter(meeting -> insights.of(meeting.date(), actor).any())
        .map(meeting -> leave(meeting, actor));
  }

  private LeaveView leave(Meeting meeting, Actor actor) {
    var house = Insights.house(actor);
    List<LeaveView.Line> lines =
        convening.leaves(meeting.date()).stream()
            .filter(leave -> house || mine(leave.who(), actor))
            .map(leave -> line(leave, meeting.date()))
            .toList();
    var coming = meeting.state() == State.PLANNED || meeting.state() == State.AGENDA_FIXED;
    return new LeaveView(meeting.date(), coming, lines);
  }

  private LeaveView.Line line(Convening.Leave leave, LocalDate on) {
    return new LeaveView.Line(
        leave.who(),
        names.of(leave.who(), on),
        leave.reason(),
        leave.state(),
        names.of(leave.askedBy(), on),
        leave.askedAt(),
        leave
            .answeredBy()
            .map(
                by ->
                    names.of(by, on)
                        + leave.answeredAt().map(at -> " " + MINUTE.format(at)).orElse(""))
            .orElse(""));
  }
}
