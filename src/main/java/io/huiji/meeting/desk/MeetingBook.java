package io.huiji.meeting.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Attendance;
import io.huiji.meeting.Convening.Leave;
import io.huiji.meeting.Convening.LeaveState;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.AttendanceTable;
import io.huiji.meeting.table.AttendanceTable.Roll;
import io.huiji.meeting.table.DecisionTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.web.OneLook;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What other modules see of the meetings.
@Component
class MeetingBook implements Meetings {
  private final MeetingTable meetings;
  private final AgendaTable agendas;
  private final AttendanceTable attendances;
  private final DecisionTable decisions;
  private final Organisation organisation;

  MeetingBook(
      MeetingTable meetings,
      AgendaTable agendas,
      AttendanceTable attendances,
      DecisionTable decisions,
      Organisation organisation) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.attendances = attendances;
    this.decisions = decisions;
    this.organisation = organisation;
  }

  @Override
  public LocalDate presentDate(LocalDate date) {
    return OneLook.once(List.of("MeetingBook.presentDate", date), () -> askedPresentDate(date));
  }

  private LocalDate askedPresentDate(LocalDate date) {
    return meetings.find(date).map(MeetingRow::date).orElse(date);
  }

  @Override
  public Optional<Meeting> find(LocalDate date) {
    return OneLook.once(List.of("MeetingBook.find", date), () -> askedFind(date));
  }

  private Optional<Meeting> askedFind(LocalDate date) {
    return meetings.find(date).map(MeetingRow::meeting);
  }

  @Override
  public List<Meeting> open() {
    return all().stream()
        .filter(meeting -> meeting.state() != Meeting.State.CLOSED)
        .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
        .toList();
  }

  @Override
  public List<Meeting> all() {
    return OneLook.once(List.of("MeetingBook.all"), () -> askedAll());
  }

  private List<Meeting> askedAll() {
    return meetings.all().stream().map(MeetingRow::meeting).toList();
  }

  @Override
  public Optional<Agenda> agenda(LocalDate date) {
    return OneLook.once(List.of("MeetingBook.agenda", date), () -> askedAgenda(date));
  }

  private Optional<Agenda> askedAgenda(LocalDate date) {
    return meetings.find(date).flatMap(agendas::inForce);
  }

  @Override
  public Optional<Fixing> fixing(LocalDate date) {
    return meetings
        .find(date)
        .flatMap(
            row ->
                agendas
                    .fixedAt(row.id(), row.agendaVersion())
                    .map(at -> new Fixing(at, chair(row, at))));
  }

  private String chair(MeetingRow meeting, LocalDateTime at) {
    return meetings
        .delegateOn(meeting.id(), at)
        .or(
            () ->
                organisation.holders(Post.MAYOR, meeting.date()).stream()
                    .map(User::name)
                    .findFirst())
        .orElse("");
  }

  @Override
  public List<View> views(LocalDate date) {
    return agenda(date).map(Agenda::items).orElse(List.of()).stream()
        .flatMap(
            item ->
                decisions.views(item.topic()).stream()
                    .map(view -> new View(item.topic(), view.unit(), view.speaker(), view.text())))
        .toList();
  }

  @Override
  public Optional<Attendance> attendance(LocalDate date) {
    return OneLook.once(List.of("MeetingBook.attendance", date), () -> askedAttendance(date));
  }

  private Optional<Attendance> askedAttendance(LocalDate date) {
    return meetings
        .find(date)
        .flatMap(row -> attendances.roll(row.id()).map(roll -> attendance(row, roll)));
  }

  @Override
  public List<Decision> decisions(LocalDate date) {
    return OneLook.once(List.of("MeetingBook.decisions", date), () -> askedDecisions(date));
  }

  private List<Decision> askedDecisions(LocalDate date) {
    return meetings.find(date).map(row -> decisions.of(row.id())).orElse(List.of());
  }

  @Override
  public void minutesIssued(LocalDate date, LocalDateTime at) {
    meetings.minutesIssued(meetings.lock(date).id(), at);
  }

  @Override
  public boolean mayBeCorrected(LocalDate date) {
    return meetings.find(date).filter(row -> row.minutesIssuedAt().isEmpty()).isPresent();
  }

  @Override
  public void minutesVoided(LocalDate date) {
    meetings.minutesVoided(meetings.lock(date).id());
  }

  @Override
  public void close(LocalDate date, LocalDateTime at) {
    meetings.close(meetings.lock(date).id(), at);
  }

  /// Who was expected and is not on the roll is excused with leave granted, else absent (R12.2). A
  /// mayor who gave the convening away is excused by that.
  private Attendance attendance(MeetingRow meeting, Roll roll) {
    var excusedBy =
        attendances.leaves(meeting.id()).stream()
            .filter(leave -> leave.state() == LeaveState.GRANTED)
            .map(Leave::who)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (meeting.delegate().isPresent()) {
      organisation.holders(Post.MAYOR, meeting.date()).stream()
          .map(User::name)
          .forEach(excusedBy::add);
    }
    var excused = new ArrayList<String>();
    var absent = new ArrayList<String>();
    for (var name : missing(meeting, roll)) {
      (excusedBy.contains(name) ? excused : absent).add(name);
    }
    return new Attendance(
        meeting.chair().orElse(""),
        roll.present(),
        excused,
        absent,
        roll.observers(),
        meeting.quorumOverride());
  }

  private Set<String> missing(MeetingRow meeting, Roll roll) {
    var expected = new LinkedHashSet<String>();
    organisation.leadershipTeam(meeting.date()).stream().map(User::name).forEach(expected::add);
    agendas
        .inForce(meeting)
        .ifPresent(
            agenda -> {
              expected.addAll(agenda.observers());
              agenda.items().forEach(item -> expected.addAll(item.observers()));
            });
    roll.present().forEach(expected::remove);
    roll.observers().forEach(expected::remove);
    return expected;
  }
}
