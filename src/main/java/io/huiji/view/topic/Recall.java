package io.huiji.view.topic;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.meeting.Topic;
import io.huiji.packet.CopyRegister;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether a paper that has to come back (会后收回, R16.1) may still be read on a page. Who has given
/// his copy back has given the paper back, and when the meeting is closed everybody has; what is
/// left then are those who keep it, and the unit whose own paper it is.
@Component
class Recall {

  private static final String MARK = "会后收回";

  private static final Set<Post> KEEPERS =
      Set.of(Post.DIRECTOR, Post.CLERK, Post.ARCHIVIST, Post.CUSTODIAN);

  private final CopyRegister copies;
  private final Meetings meetings;
  private final Access access;

  Recall(CopyRegister copies, Meetings meetings, Access access) {
    this.copies = copies;
    this.meetings = meetings;
    this.access = access;
  }

  /// @param mark as the paper bears it
  boolean over(Topic topic, String mark, Actor actor) {
    if (!mark.contains(MARK) || keeps(topic, actor)) {
      return false;
    }
    var meeting = meetings.presentDate(topic.meeting());
    var tokens = access.tokens(actor);
    var own =
        copies.of(meeting).stream().filter(line -> tokens.contains(line.recipient())).toList();
    return own.isEmpty()
        ? meetings.find(meeting).filter(found -> found.state() == State.CLOSED).isPresent()
        : own.stream().noneMatch(CopyRegister.Line::out);
  }

  private static boolean keeps(Topic topic, Actor actor) {
    return actor.posts().stream().anyMatch(KEEPERS::contains)
        || actor.unit().map(Unit::code).filter(topic.unit()::equals).isPresent();
  }
}
