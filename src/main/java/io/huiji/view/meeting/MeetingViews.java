package io.huiji.view.meeting;

import io.huiji.access.Actor;
import io.huiji.access.User;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.Written;
import io.huiji.calendar.YearMissing;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Attendance;
import io.huiji.meeting.Convening;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Meetings, for one person. What is not there and what he may not know are answered alike.
@Component
public class MeetingViews {

  private final Meetings meetings;
  private final Convening convening;
  private final Insights insights;
  private final TopicLines lines;
  private final Names names;
  private final RuleProfiles profiles;
  private final WorkingDays workingDays;

  MeetingViews(
      Meetings meetings,
      Convening convening,
      Insights insights,
      TopicLines lines,
      Names names,
      RuleProfiles profiles,
      WorkingDays workingDays) {
    this.meetings = meetings;
    this.convening = convening;
    this.insights = insights;
    this.lines = lines;
    this.names = names;
    this.profiles = profiles;
    this.workingDays = workingDays;
  }

  /// Those that he may know, the latest first.
  public List<MeetingLine> all(Actor actor) {
    return meetings.all().stream()
        .sorted(Comparator.comparing(Meeting::date).reversed())
        .flatMap(meeting -> line(meeting, actor).stream())
        .toList();
  }

  private Optional<MeetingLine> line(Meeting meeting, Actor actor) {
    var insight = insights.of(meeting.date(), actor);
    if (!insight.any()) {
      return Optional.empty();
    }
    var agenda = meetings.agenda(meeting.date());
    var topics = lines.seen(meeting.date(), insight);
    return Optional.of(
        new MeetingLine(
            meeting.date(),
            meeting.state(),
            agenda.map(Agenda::time),
            agenda.map(Agenda::place).orElse(""),
            topics.size(),
            (int) topics.stream().filter(TopicLines::ready).count()));
  }

  /// @param date its present day, or one on which it once was to be
  public Optional<MeetingView> find(LocalDate date, Actor actor) {
    return meetings
        .find(date)
        .map(meeting -> view(meeting, insights.of(meeting.date(), actor)))
        .filter(view -> view.insight().any());
  }

  private MeetingView view(Meeting meeting, Insight insight) {
    var date = meeting.date();
    var agenda = meetings.agenda(date);
    return new MeetingView(
        date,
        meeting.state(),
        insight,
        agenda.map(Agenda::time),
        agenda.map(Agenda::place).orElse(""),
        agenda.map(Agenda::version).orElse(0),
        agenda.filter(_ -> insight.whole()).map(fixed -> fixed.hash().hex()).orElse(""),
        chair(date),
        convening
            .delegation(date)
            .map(given -> Written.day(given.at().toLocalDate()) + "区长委托：" + given.reason())
            .orElse(""),
        meeting.cancelReason().orElse(""),
        meeting.heldAt(),
        lastDay(date),
        agenda
            .filter(_ -> insight.whole())
            .map(fixed -> names.all(fixed.observers(), date))
            .orElse(List.of()),
        lines.of(date, insight));
  }

  private String chair(LocalDate date) {
    return meetings
        .attendance(date)
        .map(Attendance::chair)
        .filter(chair -> !chair.isEmpty())
        .or(() -> convening.delegation(date).map(Convening.Delegation::to))
        .or(() -> names.mayor(date).map(User::name))
        .map(chair -> names.of(chair, date))
        .orElse("");
  }

  private Optional<LocalDate> lastDay(LocalDate date) {
    try {
      return Optional.of(profiles.inForceOn(date).deadline().lastDay(date, workingDays));
    } catch (YearMissing _) {
      return Optional.empty();
    }
  }
}
