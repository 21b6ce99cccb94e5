package io.huiji.operations.nightly;

import io.huiji.audit.AuditLog;
import io.huiji.batch.Trouble;
import io.huiji.calendar.OfficeClock;
import io.huiji.intake.Submissions;
import io.huiji.lending.Lending;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.Minutes;
import io.huiji.minutes.MinutesReport;
import io.huiji.operations.report.RunReport;
import io.huiji.packet.Packets;
import io.huiji.packet.Packets.PacketState;
import io.huiji.profile.RuleProfiles;
import io.huiji.search.Indexer;
import io.huiji.supervision.Supervision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/// Asks every module how things stand.
@Component
class ReportGathering {

  private final OfficeClock clock;
  private final RuleProfiles profiles;
  private final Submissions submissions;
  private final Meetings meetings;
  private final Packets packets;
  private final Minutes minutes;
  private final Supervision supervision;
  private final Lending lending;
  private final Indexer indexer;
  private final AuditLog log;

  ReportGathering(
      OfficeClock clock,
      RuleProfiles profiles,
      Submissions submissions,
      Meetings meetings,
      Packets packets,
      Minutes minutes,
      Supervision supervision,
      Lending lending,
      Indexer indexer,
      AuditLog log) {
    this.clock = clock;
    this.profiles = profiles;
    this.submissions = submissions;
    this.meetings = meetings;
    this.packets = packets;
    this.minutes = minutes;
    this.supervision = supervision;
    this.lending = lending;
    this.indexer = indexer;
    this.log = log;
  }

  /// @param troubles of its steps
  RunReport of(Night night, List<Trouble> troubles) {
    var profile = profiles.inForceOn(night.date());
    var index = indexer.health();
    var head = log.head();
    return new RunReport(
        new RunReport.Run(
            night.id(), night.date(), local(night.started()), local(clock.machineTime())),
        new RunReport.Profile(profile.id(), profile.version()),
        submissions.states().stream().map(ReportGathering::submission).toList(),
        submissions.waiting().stream().map(ReportGathering::waiting).toList(),
        meetings.open().stream().map(this::meeting).toList(),
        minutes(minutes.report(night.date())),
        loans(lending.report(night.date())),
        supervision(night),
        new RunReport.Archive(index.stored(), index.indexed(), index.equal()),
        new RunReport.Audit(head.entries(), head.hash()),
        troubles.stream().map(ReportGathering::trouble).toList());
  }

  private static RunReport.Submission submission(Submissions.SubmissionState state) {
    return new RunReport.Submission(
        state.folder(),
        state.topic(),
        state.judgement().verdict().word(),
        state.judgement().findings());
  }

  private static RunReport.Waiting waiting(Submissions.Waiting waiting) {
    return new RunReport.Waiting(waiting.folder(), waiting.missing(), waiting.since().toString());
  }

  private RunReport.Meeting meeting(Meetings.Meeting meeting) {
    var agenda =
        meetings.agenda(meeting.date()).stream()
            .flatMap(each -> each.items().stream())
            .map(Agenda.Item::title)
            .toList();
    var packet = packets.state(meeting.date());
    return new RunReport.Meeting(
        meeting.date(),
        agenda,
        packet.map(ReportGathering::packet).orElse(RunReport.Packet.NONE),
        packet.map(ReportGathering::copies).orElse(RunReport.Copies.NONE));
  }

  private static RunReport.Packet packet(PacketState state) {
    return new RunReport.Packet(
        state.version(),
        state.files().stream()
            .map(file -> new RunReport.PacketFile(file.path(), file.sha256().hex(), file.pages()))
            .toList());
  }

  private static RunReport.Copies copies(PacketState state) {
    return new RunReport.Copies(
        state.copies().issued(),
        state.copies().returned(),
        state.copies().out().stream()
            .map(copy -> new RunReport.Copy(copy.number(), copy.holder()))
            .toList());
  }

  private static RunReport.Minutes minutes(MinutesReport report) {
    return new RunReport.Minutes(
        report.due().stream()
            .map(each -> new RunReport.Minutes.Due(each.meeting(), each.due()))
            .toList(),
        report.overdue().stream()
            .map(
                each ->
                    new RunReport.Minutes.Overdue(each.meeting(), each.due(), each.workingDays()))
            .toList(),
        report.issued().stream()
            .map(each -> new RunReport.Minutes.Issued(each.number(), each.meeting()))
            .toList());
  }

  private static RunReport.Loans loans(Lending.Report report) {
    return new RunReport.Loans(
        report.due().stream().map(ReportGathering::loan).toList(),
        report.overdue().stream().map(ReportGathering::loan).toList());
  }

  private static RunReport.Loan loan(Lending.Out out) {
    return new RunReport.Loan(out.request(), out.record(), out.holder(), out.due());
  }

  private RunReport.Supervision supervision(Night night) {
    var report = supervision.report(night.date());
    return new RunReport.Supervision(
        report.due().stream().map(ReportGathering::item).toList(),
        report.overdue().stream().map(ReportGathering::item).toList());
  }

  private static RunReport.Supervision.Item item(Supervision.Item item) {
    return new RunReport.Supervision.Item(
        item.number(), item.text(), item.lead(), item.due().map(Object::toString).orElse(""));
  }

  private static RunReport.Trouble trouble(Trouble trouble) {
    return new RunReport.Trouble(trouble.what(), trouble.where(), trouble.todo());
  }

  /// The machine's time, in the authority's zone.
  private String local(Instant time) {
    return LocalDateTime.ofInstant(time, clock.zone()).withNano(0).toString();
  }
}
