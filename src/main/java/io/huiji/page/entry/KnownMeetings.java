package io.huiji.page.entry;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The meetings that a person may know, with those of their topics that he may know: the
/// leadership, the office and the archive all of them, a unit those that it reports.
@Component
class KnownMeetings {

  private static final Set<Post> ALL =
      Set.of(
          Post.MAYOR,
          Post.EXECUTIVE_VICE_MAYOR,
          Post.VICE_MAYOR,
          Post.DIRECTOR,
          Post.CLERK,
          Post.ARCHIVIST,
          Post.CUSTODIAN);

  private final Meetings meetings;
  private final Topics topics;

  KnownMeetings(Meetings meetings, Topics topics) {
    this.meetings = meetings;
    this.topics = topics;
  }

  List<Line> of(Actor actor) {
    return meetings.all().stream()
        .map(meeting -> line(meeting, actor))
        .filter(line -> !line.topics().isEmpty() || knowsAll(actor))
        .toList();
  }

  private Line line(Meetings.Meeting meeting, Actor actor) {
    var known =
        topics.of(meeting.date()).stream()
            .filter(topic -> knowsAll(actor) || reports(actor, topic))
            .map(Topic::title)
            .toList();
    var place = meetings.agenda(meeting.date()).map(Agenda::place).orElse("");
    return new Line(meeting.date(), state(meeting.state()), place, known);
  }

  private static boolean knowsAll(Actor actor) {
    return actor.posts().stream().anyMatch(ALL::contains);
  }

  private static boolean reports(Actor actor, Topic topic) {
    return actor.unit().filter(unit -> unit.code().equals(topic.unit())).isPresent();
  }

  private static String state(Meetings.Meeting.State state) {
    return switch (state) {
      case PLANNED -> "筹备中";
      case AGENDA_FIXED -> "议程已定";
      case HELD -> "已召开";
      case CLOSED -> "已结束";
      case CANCELLED -> "已取消";
    };
  }

  record Line(LocalDate date, String state, String place, List<String> topics) {}
}
