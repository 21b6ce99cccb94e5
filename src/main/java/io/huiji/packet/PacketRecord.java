package io.huiji.packet;

import io.huiji.archive.Archive;
import io.huiji.archive.Retention;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.packet.PacketFiles.Made;
import io.huiji.packet.PacketFiles.MadeFile;
import io.huiji.packet.PacketTable.Deviation;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.PacketTable.Slip;
import io.huiji.profile.RuleProfiles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Records an assembled packet, in the caller's transaction: version, files, one numbered copy for
/// each recipient, the archive record, the log.
@Component
final class PacketRecord {

  private final PacketTable table;
  private final CopyLedger ledger;
  private final Archive archive;
  private final RuleProfiles profiles;
  private final AuditLog log;
  private final OfficeClock clock;

  PacketRecord(
      PacketTable table,
      CopyLedger ledger,
      Archive archive,
      RuleProfiles profiles,
      AuditLog log,
      OfficeClock clock) {
    this.table = table;
    this.ledger = ledger;
    this.archive = archive;
    this.profiles = profiles;
    this.log = log;
    this.clock = clock;
  }

  void write(PacketRow packet, PacketInputs inputs, Made made, Found found, Recipients recipients) {
    var files = made.files();
    var former = table.inForce(packet.meeting());
    former.ifPresent(old -> ledger.makeVoid(old.id(), packet.assembledAt()));
    var profile = profiles.inForceOn(inputs.meeting());
    var rules = profile.id() + " " + profile.version();
    var id =
        table.add(
            packet,
            rules,
            files.stream().map(MadeFile::file).toList(),
            found.slips(),
            found.deviations());
    ledger.issue(id, recipients, made.copies(), packet.assembledAt());
    archive.file(
        PacketFiling.of(
            inputs,
            packet.version(),
            files.stream().map(MadeFile::filed).toList(),
            clock.today(),
            replaced(former),
            retention(inputs)));
    log.append(
        AuditEntry.done("system", "assemble-packet", PacketFiling.title(inputs, packet.version()))
            .basis("规则文件 " + profile.id() + " 第" + profile.version() + "版"));
  }

  private static Optional<String> replaced(Optional<PacketRow> former) {
    return former.map(packet -> PacketFiling.key(packet.meeting(), packet.version()));
  }

  private Retention retention(PacketInputs inputs) {
    var name = profiles.inForceOn(inputs.meeting()).archive().retention().get("packet");
    return name == null ? Retention.PERMANENT : Retention.valueOf(name);
  }

  /// What was found out about the papers while they were bound.
  record Found(List<Slip> slips, List<Deviation> deviations) {}
}
