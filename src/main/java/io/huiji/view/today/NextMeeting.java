package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.rules.Verdict;
import io.huiji.view.today.OpenMeetings.Open;
import io.huiji.view.today.TodayView.Called;
import io.huiji.view.today.TodayView.Next;
import io.huiji.view.today.TodayView.Seat;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicViews.Turn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The nearest meeting of which somebody may know: when and where, and for a unit at which topics
/// it is wanted. A unit that none of the agenda's topics concerns is not called.
@Component
class NextMeeting {

  private final Meetings meetings;
  private final OfficeClock clock;

  NextMeeting(Meetings meetings, OfficeClock clock) {
    this.meetings = meetings;
    this.clock = clock;
  }

  /// @param open what he may know of the meetings that are not over
  Optional<Next> of(List<Open> open, Actor actor) {
    return open.stream()
        .filter(each -> !each.meeting().date().isBefore(clock.today()))
        .sorted(Comparator.comparing(each -> each.meeting().date()))
        .map(each -> of(each.meeting().date(), rows(each), actor))
        .filter(next -> next.topics() > 0 || !actor.holds(Post.UNIT_STAFF))
        .findFirst();
  }

  private static List<TopicRow> rows(Open open) {
    return open.turns().stream().map(Turn::row).toList();
  }

  private Next of(LocalDate date, List<TopicRow> rows, Actor actor) {
    var agenda = meetings.agenda(date);
    var unit = actor.holds(Post.UNIT_STAFF);
    var seats = agenda.filter(_ -> unit).map(fixed -> seats(fixed, rows)).orElse(List.of());
    return new Next(
        date,
        rows.size(),
        rows.stream().filter(row -> row.verdict() == Verdict.ACCEPTED).count(),
        rows.stream().filter(row -> row.verdict() == Verdict.LATE).count(),
        agenda
            .filter(_ -> !unit || !seats.isEmpty())
            .map(fixed -> new Called(fixed.time(), fixed.place())),
        seats);
  }

  /// Of the topics on the agenda those that the unit may know, in their order.
  private static List<Seat> seats(Agenda agenda, List<TopicRow> rows) {
    return agenda.items().stream()
        .flatMap(
            item ->
                rows.stream()
                    .filter(row -> row.id().equals(item.topic()))
                    .map(
                        row ->
                            new Seat(
                                item.number(), item.title(), "/topics/" + row.id(), row.own())))
        .toList();
  }
}
