package io.huiji.view.topic;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.Unit;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Card;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may know a topic: leadership, office and archive; the unit that reports it; those that are
/// consulted on it or must give an opinion; those that a fixed agenda invites; those that carry out
/// what was decided.
@Component
public class TopicReaders {

  private static final List<Post> HOUSE =
      List.of(
          Post.MAYOR,
          Post.EXECUTIVE_VICE_MAYOR,
          Post.VICE_MAYOR,
          Post.DIRECTOR,
          Post.CLERK,
          Post.ARCHIVIST,
          Post.CUSTODIAN);

  private final Organisation organisation;
  private final Meetings meetings;

  TopicReaders(Organisation organisation, Meetings meetings) {
    this.organisation = organisation;
    this.meetings = meetings;
  }

  List<Reader> of(Topic topic) {
    var readers = new ArrayList<Reader>();
    HOUSE.forEach(post -> readers.add(Reader.post(post)));
    readers.add(Reader.unit(topic.unit()));
    topic.card().consulted().stream()
        .map(Card.Consulted::unit)
        .forEach(unit -> addUnit(readers, unit, topic));
    givers(topic).forEach(unit -> addUnit(readers, unit, topic));
    meetings.agenda(topic.meeting()).ifPresent(agenda -> addInvited(readers, agenda, topic));
    meetings.decisions(topic.meeting()).stream()
        .filter(decision -> decision.topic().equals(topic.id()))
        .flatMap(decision -> decision.items().stream())
        .forEach(
            item -> {
              readers.add(Reader.unit(item.lead()));
              item.with().forEach(unit -> readers.add(Reader.unit(unit)));
            });
    return readers;
  }

  /// Units that have to give an opinion on it (R7.2, R7.3).
  static List<String> givers(Topic topic) {
    var givers = new ArrayList<String>();
    if (topic.card().fiscal()) {
      givers.add("区财政局");
      givers.add("区审计局");
    }
    if (topic.card().legalReview()) {
      givers.add("区司法局");
    }
    return givers;
  }

  private void addUnit(List<Reader> readers, String name, Topic topic) {
    organisation
        .unit(name, topic.meeting())
        .map(Unit::code)
        .ifPresent(code -> readers.add(Reader.unit(code)));
  }

  private static void addInvited(List<Reader> readers, Agenda agenda, Topic topic) {
    agenda.items().stream()
        .filter(item -> item.topic().equals(topic.id()))
        .forEach(
            item -> {
              agenda.observers().forEach(unit -> readers.add(Reader.unit(unit)));
              item.observers().forEach(unit -> readers.add(Reader.unit(unit)));
            });
  }
}
