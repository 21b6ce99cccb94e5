package io.huiji.view.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Attendance;
import io.huiji.meeting.Convening;
import io.huiji.meeting.Convening.Leave;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import io.huiji.packet.CopyRegister;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The meeting room, for those who see the whole meeting by their post.
@Component
public class RoomViews {

  private final Meetings meetings;
  private final Topics topics;
  private final Convening convening;
  private final CopyRegister copies;
  private final MeetingViews views;
  private final Organisation organisation;
  private final Names names;

  RoomViews(
      Meetings meetings,
      Topics topics,
      Convening convening,
      CopyRegister copies,
      MeetingViews views,
      Organisation organisation,
      Names names) {
    this.meetings = meetings;
    this.topics = topics;
    this.convening = convening;
    this.copies = copies;
    this.views = views;
    this.organisation = organisation;
    this.names = names;
  }

  public Optional<RoomView> room(LocalDate date, Actor actor) {
    return views
        .find(date, actor)
        .filter(view -> view.insight().house())
        .map(view -> room(view, meetings.find(view.date()).orElseThrow()));
  }

  private RoomView room(MeetingView view, Meeting meeting) {
    var date = view.date();
    var roll = meetings.attendance(date);
    var there = roll.map(Attendance::present).orElse(List.of());
    var presence = convening.presence(date);
    return new RoomView(
        date,
        meeting.state(),
        view.chair(),
        meeting.heldAt(),
        roll.isPresent(),
        organisation.leadershipTeam(date).stream()
            .map(member -> seat(member.name(), date, there))
            .toList(),
        invited(date, roll.map(Attendance::observers).orElse(List.of())),
        presence.expected().size(),
        presence.present().size(),
        presence.needed(),
        presence.reached(),
        convening.quorumOverride(date).orElse(""),
        meeting.state() == State.HELD && meetings.mayBeCorrected(date),
        (int) copies.of(date).stream().filter(CopyRegister.Line::out).count(),
        topics(view, there));
  }

  private RoomView.Seat seat(String who, LocalDate date, List<String> there) {
    var leave =
        convening.leaves(date).stream()
            .filter(each -> each.who().equals(who))
            .map(Leave::state)
            .map(Enum::name)
            .findFirst()
            .orElse("");
    return new RoomView.Seat(who, names.of(who, date), there.contains(who), leave);
  }

  private List<RoomView.Seat> invited(LocalDate date, List<String> there) {
    var units = new LinkedHashSet<String>();
    meetings
        .agenda(date)
        .ifPresent(
            agenda -> {
              units.addAll(agenda.observers());
              for (var item : agenda.items()) {
                units.add(item.unit());
                units.addAll(item.observers());
              }
            });
    units.addAll(there);
    return units.stream().map(unit -> seat(unit, date, there)).toList();
  }

  private List<RoomView.RoomTopic> topics(MeetingView view, List<String> there) {
    var date = view.date();
    var decided =
        meetings.decisions(date).stream()
            .collect(Collectors.toMap(Decision::topic, decision -> decision));
    var said = meetings.views(date).stream().collect(Collectors.groupingBy(Meetings.View::topic));
    var onIt =
        meetings.agenda(date).map(Agenda::items).orElse(List.of()).stream()
            .map(Agenda.Item::topic)
            .toList();
    return view.topics().stream()
        .filter(line -> onIt.contains(line.id()))
        .map(
            line ->
                topic(
                    line,
                    topics.find(line.id()).orElseThrow(),
                    there,
                    said.getOrDefault(line.id(), List.of()),
                    Optional.ofNullable(decided.get(line.id()))))
        .toList();
  }

  private RoomView.RoomTopic topic(
      TopicLine line,
      Topic topic,
      List<String> there,
      List<Meetings.View> said,
      Optional<Decision> decision) {
    var date = topic.meeting();
    var leader =
        organisation
            .unit(topic.unit(), date)
            .flatMap(unit -> organisation.viceInCharge(unit, date));
    return new RoomView.RoomTopic(
        line,
        leader.map(user -> names.person(user, date)).orElse(""),
        leader.map(User::name).filter(there::contains).isPresent(),
        convening.leaderMissing(topic).map(Finding::observed).orElse(""),
        topic.card().majorDecision(),
        said.stream()
            .map(
                each ->
                    new RoomView.Said(
                        each.unit().isEmpty() ? "" : names.of(each.unit(), date),
                        each.speaker().isEmpty() ? "" : names.of(each.speaker(), date),
                        each.text()))
            .toList(),
        decision.map(each -> decided(each, date)));
  }

  private RoomView.Decided decided(Decision decision, LocalDate date) {
    return new RoomView.Decided(
        decision.kind(),
        decision.text(),
        decision.revise(),
        decision.reason(),
        names.of(decision.author(), date),
        decision.items().stream()
            .map(
                item ->
                    new RoomView.Item(
                        item.text(),
                        names.of(item.lead(), date),
                        names.all(item.with(), date),
                        item.due()))
            .toList());
  }
}
