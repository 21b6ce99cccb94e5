package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.view.topic.TopicViews;
import io.huiji.view.topic.TopicViews.Turn;
import java.util.List;
import org.springframework.stereotype.Component;

/// The meetings that are not over, each with those of its topics that somebody may know: asked once
/// for a sheet, whose parts all begin with them.
@Component
class OpenMeetings {

  private final Meetings meetings;
  private final TopicViews topics;

  OpenMeetings(Meetings meetings, TopicViews topics) {
    this.meetings = meetings;
    this.topics = topics;
  }

  List<Open> of(Actor actor) {
    return meetings.open().stream()
        .map(meeting -> new Open(meeting, topics.turns(meeting.date(), actor)))
        .toList();
  }

  record Open(Meeting meeting, List<Turn> turns) {

    Open {
      turns = List.copyOf(turns);
    }
  }
}
