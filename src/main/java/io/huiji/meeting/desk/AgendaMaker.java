package io.huiji.meeting.desk;

import io.huiji.kernel.Digest;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.AgendaInForce;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts agendas in force: the same again changes nothing, anything else is the next version, which
/// everybody is told of (R9.1, R12.1).
@Component
class AgendaMaker {
  private final MeetingTable meetings;
  private final TopicTable topics;
  private final AgendaTable agendas;
  private final Invitations invitations;
  private final MeetingNotices notices;
  private final ApplicationEventPublisher events;

  AgendaMaker(
      MeetingTable meetings,
      TopicTable topics,
      AgendaTable agendas,
      Invitations invitations,
      MeetingNotices notices,
      ApplicationEventPublisher events) {
    this.meetings = meetings;
    this.topics = topics;
    this.agendas = agendas;
    this.invitations = invitations;
    this.notices = notices;
    this.events = events;
  }

  Optional<Agenda> inForce(MeetingRow meeting) {
    return agendas.inForce(meeting);
  }

  /// Who fixes the agenda and when.
  record By(String actor, LocalDateTime at) {}

  Agenda fix(MeetingRow meeting, LocalTime time, String place, List<Topic> onIt, By by) {
    var items = new ArrayList<Agenda.Item>();
    for (var topic : onIt) {
      items.add(item(meeting, items.size() + 1, topic));
    }
    return putInForce(meeting, time, place, items, by);
  }

  /// The agenda in force with present date, titles and invitations, without the topics left out.
  Optional<Agenda> renew(MeetingRow meeting, List<TopicId> leftOut, By by) {
    var former = agendas.inForce(meeting);
    if (former.isEmpty()) {
      return Optional.empty();
    }
    var stay =
        former.get().items().stream()
            .map(Agenda.Item::topic)
            .filter(topic -> !leftOut.contains(topic))
            .map(topic -> topics.find(topic).orElseThrow())
            .toList();
    if (stay.isEmpty()) {
      meetings.agendaInForce(meeting.id(), 0);
      notices.dropped(former.get(), Set.of());
      return Optional.empty();
    }
    return Optional.of(fix(meeting, former.get().time(), former.get().place(), stay, by));
  }

  /// Takes the agenda out of force: the mayor must fix it anew.
  void suspend(MeetingRow meeting) {
    agendas.inForce(meeting).ifPresent(agenda -> release(agenda, List.of()));
    meetings.agendaInForce(meeting.id(), 0);
  }

  private Agenda.Item item(MeetingRow meeting, int number, Topic topic) {
    return new Agenda.Item(
        number,
        topic.id(),
        topic.title(),
        topic.unit(),
        topic.card().presenter(),
        invitations.topic(meeting, topic));
  }

  private Agenda putInForce(
      MeetingRow meeting, LocalTime time, String place, List<Agenda.Item> items, By by) {
    var observers = invitations.meeting(meeting);
    var hash = hash(meeting, time, place, items, observers);
    var former = agendas.inForce(meeting);
    if (former.isPresent() && former.get().hash().equals(hash)) {
      return former.get();
    }
    var version = agendas.lastVersion(meeting.id()) + 1;
    var agenda = new Agenda(meeting.date(), version, time, place, items, observers, hash);
    agendas.add(meeting.id(), agenda, by.actor(), by.at());
    meetings.agendaInForce(meeting.id(), version);
    former.ifPresent(old -> release(old, items));
    items.forEach(item -> topics.state(item.topic(), TopicState.ON_AGENDA));
    notices.agenda(agenda);
    former.ifPresent(old -> notices.dropped(old, notices.calledBy(agenda)));
    events.publishEvent(new AgendaInForce(agenda));
    return agenda;
  }

  /// Topics that are no longer on the agenda are again what they were before: confirmed.
  private void release(Agenda former, List<Agenda.Item> now) {
    var stay = now.stream().map(Agenda.Item::topic).toList();
    former.items().stream()
        .map(Agenda.Item::topic)
        .filter(topic -> !stay.contains(topic))
        .flatMap(topic -> topics.find(topic).stream())
        .filter(topic -> topic.state() == TopicState.ON_AGENDA)
        .forEach(topic -> topics.state(topic.id(), TopicState.CONFIRMED));
  }

  /// Over what people see, so that it can be checked against the printed agenda.
  private static Digest hash(
      MeetingRow meeting,
      LocalTime time,
      String place,
      List<Agenda.Item> items,
      List<String> observers) {
    var lines =
        items.stream()
            .map(
                item ->
                    String.join(
                        "\t",
                        String.valueOf(item.number()),
                        item.title(),
                        item.unit(),
                        item.presenter(),
                        String.join(",", item.observers())))
            .collect(Collectors.joining("\n"));
    var text =
        String.join("\n", meeting.date() + " " + time, place, String.join(",", observers), lines);
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
