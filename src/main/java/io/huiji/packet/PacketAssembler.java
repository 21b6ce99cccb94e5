package io.huiji.packet;

import io.huiji.access.Organisation;
import io.huiji.batch.PowerCut;
import io.huiji.batch.Trouble;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.packet.PacketPress.PressStopped;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import io.huiji.packet.PacketRecord.Found;
import io.huiji.packet.PacketTable.Deviation;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.PacketTable.Slip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings the packets up to date. Bytes first: the files and every personal copy are made and lie
/// on the disk; then one transaction records version, numbers and hashes of the copies, and archive
/// record. So there is never a number without its copy, and what a kill leaves before that
/// transaction is made again with the same bytes under the same names.
@Component
final class PacketAssembler implements Packets {

  private final Meetings meetings;
  private final PacketSources sources;
  private final PacketPress press;
  private final PacketTable table;
  private final CopyLedger ledger;
  private final PacketFiles files;
  private final PacketRecord record;
  private final MeetingPapers papers;
  private final OutCheck check;
  private final Organisation organisation;
  private final TransactionOperations transactions;
  private final OfficeClock clock;

  PacketAssembler(
      Meetings meetings,
      PacketSources sources,
      PacketPress press,
      PacketTable table,
      CopyLedger ledger,
      PacketFiles files,
      PacketRecord record,
      MeetingPapers papers,
      OutCheck check,
      Organisation organisation,
      TransactionOperations transactions,
      OfficeClock clock) {
    this.meetings = meetings;
    this.sources = sources;
    this.press = press;
    this.table = table;
    this.ledger = ledger;
    this.files = files;
    this.record = record;
    this.papers = papers;
    this.check = check;
    this.organisation = organisation;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<LocalDate> due() {
    return meetings.open().stream()
        .filter(meeting -> meetings.agenda(meeting.date()).isPresent())
        .map(Meeting::date)
        .toList();
  }

  @Override
  public List<Trouble> assemble(LocalDate meeting) {
    papers.complete(meeting);
    var inputs = sources.of(meeting);
    var troubles = new ArrayList<Trouble>();
    inputs
        .filter(found -> mayChange(meeting, found))
        .map(this::bringUpToDate)
        .ifPresent(troubles::addAll);
    files.markSuperseded(table.versions(meeting));
    table
        .inForce(meeting)
        .ifPresent(
            packet -> {
              troubles.addAll(check.of(packet, inputs));
              troubles.addAll(PacketTroubles.of(packet, table.deviations(packet.id())));
            });
    return List.copyOf(troubles);
  }

  /// Once the meeting is held its packet stays as it was on the table, unless there is none for the
  /// agenda by which it was held.
  private boolean mayChange(LocalDate meeting, PacketInputs inputs) {
    var state = meetings.find(meeting).map(Meeting::state);
    if (state.isEmpty()) {
      return false;
    }
    return switch (state.get()) {
      case PLANNED, AGENDA_FIXED -> true;
      case HELD ->
          table
              .inForce(meeting)
              .filter(packet -> packet.agendaVersion() == inputs.agendaVersion())
              .isEmpty();
      case CLOSED, CANCELLED -> false;
    };
  }

  private List<Trouble> bringUpToDate(PacketInputs inputs) {
    var former = table.inForce(inputs.meeting());
    var same = former.filter(packet -> packet.inputs().equals(inputs.digest()));
    if (same.isPresent() && table.slips(same.get().id()).isEmpty()) {
      return PacketTroubles.of(inputs, List.of());
    }
    try {
      return PacketTroubles.of(inputs, pressed(inputs, former, same));
    } catch (PressStopped stopped) {
      return List.of(PacketTroubles.stopped(inputs, stopped));
    }
  }

  /// A paper that could not be converted is tried again; only when that has changed something is
  /// there a new version.
  private List<Slip> pressed(
      PacketInputs inputs, Optional<PacketRow> former, Optional<PacketRow> same) {
    var sheets = press.sheets(inputs);
    var slips = slips(sheets);
    if (same.isPresent() && contents(table.slips(same.get().id())).equals(contents(slips))) {
      return slips;
    }
    var version = former.map(PacketRow::version).orElse(0) + 1;
    var recipients = Recipients.of(inputs, organisation);
    var made = files.write(inputs, version, sheets, recipients);
    PowerCut.at("packet.written");
    var packet = row(inputs, version);
    var found = new Found(slips, deviations(sheets));
    transactions.executeWithoutResult(_ -> record.write(packet, inputs, made, found, recipients));
    PowerCut.at("packet.recorded");
    return slips;
  }

  private PacketRow row(PacketInputs inputs, int version) {
    return new PacketRow(
        0,
        inputs.meeting(),
        version,
        inputs.agendaVersion(),
        inputs.digest(),
        inputs.marking().toString(),
        clock.now(),
        false);
  }

  private static List<Digest> contents(List<Slip> slips) {
    return slips.stream().map(Slip::content).toList();
  }

  private static List<Deviation> deviations(List<SheetsOfTopic> topics) {
    return topics.stream()
        .flatMap(
            topic ->
                topic.sheets().stream()
                    .filter(sheet -> !sheet.fault().isEmpty())
                    .map(
                        sheet ->
                            new Deviation(
                                topic.topic().title(), sheet.paper().name(), sheet.fault())))
        .toList();
  }

  private static List<Slip> slips(List<SheetsOfTopic> topics) {
    var slips = new ArrayList<Slip>();
    for (var topic : topics) {
      topic.sheets().stream()
          .filter(sheet -> !sheet.slip().isEmpty())
          .map(
              sheet ->
                  new Slip(
                      topic.topic().title(),
                      sheet.paper().name(),
                      sheet.paper().content(),
                      sheet.slip()))
          .forEach(slips::add);
    }
    return slips;
  }

  @Override
  public Optional<PacketState> state(LocalDate meeting) {
    return table
        .inForce(meeting)
        .map(
            packet ->
                new PacketState(
                    packet.version(), table.files(packet.id()), ledger.count(packet.id())));
  }

  @Override
  public List<PacketFile> files() {
    return Stream.concat(table.allFiles().stream(), ledger.allFiles().stream()).toList();
  }
}
