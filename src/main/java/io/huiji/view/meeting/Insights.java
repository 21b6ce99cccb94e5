package io.huiji.view.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Card;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Decides how far somebody sees into a meeting.
@Component
public class Insights {

  private static final Set<Post> HOUSE =
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
  private final Organisation organisation;

  Insights(Meetings meetings, Topics topics, Organisation organisation) {
    this.meetings = meetings;
    this.topics = topics;
    this.organisation = organisation;
  }

  /// @param meeting its present date
  public Insight of(LocalDate meeting, Actor actor) {
    var unit = actor.unit().map(Unit::code);
    if (house(actor)) {
      return new Insight(true, true, List.of(), unit.orElse(""));
    }
    return unit.map(code -> ofUnit(meeting, code))
        .orElseGet(() -> new Insight(false, false, List.of(), ""));
  }

  /// Whether somebody sees every meeting by his post.
  public static boolean house(Actor actor) {
    return actor.posts().stream().anyMatch(HOUSE::contains);
  }

  private Insight ofUnit(LocalDate meeting, String unit) {
    var seen = new LinkedHashSet<TopicId>();
    for (var topic : topics.of(meeting)) {
      if (topic.unit().equals(unit) || consulted(topic, unit)) {
        seen.add(topic.id());
      }
    }
    var agenda = meetings.agenda(meeting);
    agenda.ifPresent(fixed -> invited(fixed, unit, seen));
    for (var decision : meetings.decisions(meeting)) {
      if (decision.items().stream()
          .anyMatch(item -> item.lead().equals(unit) || item.with().contains(unit))) {
        seen.add(decision.topic());
      }
    }
    return new Insight(false, throughout(agenda, unit), List.copyOf(seen), unit);
  }

  private static boolean throughout(Optional<Agenda> agenda, String unit) {
    return agenda.map(Agenda::observers).filter(invited -> invited.contains(unit)).isPresent();
  }

  private static void invited(Agenda agenda, String unit, Set<TopicId> seen) {
    var whole = agenda.observers().contains(unit);
    agenda.items().stream()
        .filter(item -> whole || item.observers().contains(unit))
        .map(Agenda.Item::topic)
        .forEach(seen::add);
  }

  private boolean consulted(Topic topic, String unit) {
    return topic.card().consulted().stream()
        .map(Card.Consulted::unit)
        .flatMap(name -> organisation.unit(name, topic.meeting()).stream())
        .map(Unit::code)
        .anyMatch(unit::equals);
  }
}
