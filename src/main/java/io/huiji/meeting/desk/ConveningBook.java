package io.huiji.meeting.desk;

import io.huiji.meeting.Convening;
import io.huiji.meeting.Topic;
import io.huiji.meeting.Topics;
import io.huiji.meeting.rule.AgendaOrder;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.ApprovalTable;
import io.huiji.meeting.table.AttendanceTable;
import io.huiji.meeting.table.AttendanceTable.Roll;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.PlannedTimeTable;
import io.huiji.rules.Finding;
import io.huiji.web.OneLook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Reads what was recorded around a meeting.
@Component
class ConveningBook implements Convening {

  private final MeetingTable meetings;
  private final AgendaTable agendas;
  private final AttendanceTable attendances;
  private final ApprovalTable approvals;
  private final PlannedTimeTable planned;
  private final Topics topics;
  private final Quorums quorums;
  private final SessionActs session;

  ConveningBook(
      MeetingTable meetings,
      AgendaTable agendas,
      AttendanceTable attendances,
      ApprovalTable approvals,
      PlannedTimeTable planned,
      Topics topics,
      Quorums quorums,
      SessionActs session) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.attendances = attendances;
    this.approvals = approvals;
    this.planned = planned;
    this.topics = topics;
    this.quorums = quorums;
    this.session = session;
  }

  @Override
  public Optional<Delegation> delegation(LocalDate date) {
    return meetings.find(date).flatMap(row -> meetings.delegation(row.id()));
  }

  @Override
  public Optional<String> quorumOverride(LocalDate date) {
    return meetings.find(date).flatMap(MeetingRow::quorumOverride);
  }

  @Override
  public List<Proposal> proposals(LocalDate date) {
    return list(date, row -> agendas.proposals(row.id()));
  }

  @Override
  public List<Topic> suggestion(LocalDate date) {
    return AgendaOrder.of(topics.of(date), this::confirmed);
  }

  @Override
  public PlannedTime plannedTime(LocalDate date) {
    return OneLook.once(List.of("ConveningBook.plannedTime", date), () -> askedPlannedTime(date));
  }

  private PlannedTime askedPlannedTime(LocalDate date) {
    return meetings
        .find(date)
        .map(row -> planned.of(row.id()))
        .orElseGet(() -> new PlannedTime(0, Map.of()));
  }

  @Override
  public List<Version> versions(LocalDate date) {
    return list(date, agendas::versions);
  }

  @Override
  public List<Leave> leaves(LocalDate date) {
    return list(date, row -> attendances.leaves(row.id()));
  }

  @Override
  public List<Change> invitations(LocalDate date) {
    return list(
        date,
        row ->
            agendas.observerChanges(row.id()).stream()
                .map(each -> new Change(each.topic(), each.unit(), each.invited(), each.reason()))
                .toList());
  }

  private <T> List<T> list(LocalDate date, Function<MeetingRow, List<T>> read) {
    return meetings.find(date).map(read).orElse(List.of());
  }

  @Override
  public Presence presence(LocalDate date) {
    return meetings
        .find(date)
        .map(this::presence)
        .orElseGet(() -> new Presence(List.of(), List.of(), 0));
  }

  private Presence presence(MeetingRow meeting) {
    var there = attendances.roll(meeting.id()).map(Roll::present).orElse(List.of());
    var counted = quorums.counted(meeting, there);
    return new Presence(
        counted,
        counted.stream().filter(there::contains).toList(),
        quorums.of(meeting, there).needed());
  }

  @Override
  public Optional<Finding> leaderMissing(Topic topic) {
    return meetings.find(topic.meeting()).flatMap(row -> session.viceMissing(row, topic));
  }

  @Override
  public boolean confirmed(Topic topic) {
    return approvals.chain(topic).confirmed();
  }
}
