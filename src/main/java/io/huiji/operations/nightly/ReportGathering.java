package io.huiji.operations.nightly;

import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.operations.report.RunReport;
import io.huiji.profile.RuleProfiles;
import io.huiji.search.Indexer;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks every module how things stand.
@Component
class ReportGathering {

  private final OfficeClock clock;
  private final RuleProfiles profiles;
  private final Meetings meetings;
  private final Indexer indexer;
  private final AuditLog log;
  private final Troubles troubles;

  ReportGathering(
      OfficeClock clock,
      RuleProfiles profiles,
      Meetings meetings,
      Indexer indexer,
      AuditLog log,
      Troubles troubles) {
    this.clock = clock;
    this.profiles = profiles;
    this.meetings = meetings;
    this.indexer = indexer;
    this.log = log;
    this.troubles = troubles;
  }

  RunReport of(Night night) {
    var profile = profiles.inForceOn(night.date());
    var index = indexer.health();
    var head = log.head();
    return new RunReport(
        new RunReport.Run(night.id(), night.date(), machineTime(), machineTime()),
        new RunReport.Profile(profile.id(), profile.version()),
        List.of(),
        List.of(),
        meetings.open().stream().map(this::meeting).toList(),
        new RunReport.Minutes(List.of(), List.of(), List.of()),
        new RunReport.Loans(List.of(), List.of()),
        new RunReport.Supervision(List.of(), List.of()),
        new RunReport.Archive(index.stored(), index.indexed(), index.equal()),
        new RunReport.Audit(head.entries(), head.hash()),
        troubles.of(night.id()).stream().map(ReportGathering::line).toList());
  }

  private RunReport.Meeting meeting(Meetings.Meeting meeting) {
    var agenda =
        meetings.agenda(meeting.date()).stream()
            .flatMap(each -> each.items().stream())
            .map(Agenda.Item::title)
            .toList();
    return new RunReport.Meeting(
        meeting.date(),
        agenda,
        new RunReport.Packet(0, List.of()),
        new RunReport.Copies(0, 0, List.of()));
  }

  private static RunReport.Trouble line(Trouble trouble) {
    return new RunReport.Trouble(trouble.what(), trouble.where(), trouble.todo());
  }

  private String machineTime() {
    return LocalDateTime.ofInstant(clock.machineTime(), clock.zone()).withNano(0).toString();
  }
}
