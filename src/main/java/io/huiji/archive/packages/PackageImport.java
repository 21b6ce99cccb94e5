package io.huiji.archive.packages;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.archive.Link;
import io.huiji.archive.Packages.Imported;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordRelations;
import io.huiji.archive.RelationType;
import io.huiji.archive.Restoring;
import io.huiji.archive.Restoring.Versions;
import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.bag.BagFault;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.batch.Headway;
import io.huiji.batch.PowerCut;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.store.ContentStore;
import io.huiji.store.SideBySide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/// Takes records out of a package that was found in order. First everything is compared; only where
/// nothing contradicts the archive are records taken, a hundred in one transaction, so that a
/// killed import is simply run again.
final class PackageImport {

  private static final int AT_ONCE = 100;

  private final Archive archive;
  private final Restoring restoring;
  private final RecordRelations relations;
  private final ContentStore store;
  private final SidecarFolder sidecars;
  private final AuditLog log;
  private final TransactionOperations transactions;

  PackageImport(
      Archive archive,
      Restoring restoring,
      RecordRelations relations,
      ContentStore store,
      SidecarFolder sidecars,
      AuditLog log,
      TransactionOperations transactions) {
    this.archive = archive;
    this.restoring = restoring;
    this.relations = relations;
    this.store = store;
    this.sidecars = sidecars;
    this.log = log;
    this.transactions = transactions;
  }

  Imported take(Actor actor, PackageReading reading) throws IOException {
    var faults = new ArrayList<String>();
    if (!actor.holds(Post.ARCHIVIST) && !actor.holds(Post.CUSTODIAN)) {
      faults.add("接收档案包由档案员或纪要专管人员办理");
    }
    reading.faults().stream().map(BagFault::inWords).forEach(faults::add);
    sidecars.write();
    var fresh = new ArrayList<PackagedRecord>();
    var known = new ArrayList<PackagedRecord>();
    for (var record : reading.records()) {
      compare(record, fresh, known, faults);
    }
    if (!faults.isEmpty()) {
      transactions.executeWithoutResult(_ -> log.append(refused(actor, reading, faults)));
      return new Imported.Refused(faults);
    }
    fresh.sort(Comparator.comparingLong(PackagedRecord::firstPosition));
    for (var from = 0; from < fresh.size(); from += AT_ONCE) {
      take(actor, fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)), reading.name());
      Headway.at("接收", Math.min(fresh.size(), from + AT_ONCE), fresh.size());
      PowerCut.at("import.batch");
    }
    sidecars.write();
    for (var record : known) {
      link(actor, record, reading.name());
    }
    for (var record : reading.records()) {
      corrections(id(record.sidecar()))
          .forEach(each -> linkCorrection(actor, each, reading.name()));
    }
    sidecars.write();
    return new Imported.Taken(fresh.size(), reading.records().size() - fresh.size());
  }

  private static AuditEntry refused(Actor actor, PackageReading reading, List<String> faults) {
    return AuditEntry.refused(
        actor.name(), "import-package", reading.name(), String.join("；", faults));
  }

  /// A record that once came without its neighbours gets its links to those that are here now. A
  /// link that it had here at any time since is left as it is: somebody may have taken it back.
  private void link(Actor actor, PackagedRecord record, String name) throws IOException {
    var told = new ArrayList<>(record.sidecar().links());
    for (var ours : sidecars.versions(record.sidecar().id())) {
      if (ours.version() >= record.sidecar().version()) {
        told.removeAll(ours.links());
      }
    }
    if (!told.isEmpty()) {
      transactions.executeWithoutResult(
          _ -> {
            if (relations.regain(id(record.sidecar()), told)) {
              log.append(done(actor, "import-links", record, name));
            }
          });
    }
  }

  /// The record itself and its correction, as far as they are here.
  private Stream<RecordEntry> corrections(RecordId record) {
    return Stream.of(archive.entry(record), archive.filed(RecordEntry.correctionOf(record)))
        .flatMap(Optional::stream);
  }

  /// A correction says by its filing key what it corrects, also where it came alone and its package
  /// told of no link: once both are here, in whatever order and packages they came, each of them
  /// says so, also an original that left its archive before it was corrected.
  private void linkCorrection(Actor actor, RecordEntry correction, String name) {
    correction
        .corrects()
        .flatMap(archive::entry)
        .ifPresent(
            corrected ->
                transactions.executeWithoutResult(_ -> link(actor, correction, corrected, name)));
  }

  private void link(Actor actor, RecordEntry correction, RecordEntry corrected, String name) {
    var link = new Link(RelationType.REPLACES, corrected.filing().key());
    if (relations.regain(correction.id(), List.of(link))) {
      log.append(linked(actor, correction, name));
    }
    if (relations.replaced(corrected.filing().key(), correction.filing().key())) {
      log.append(linked(actor, corrected, name));
    }
  }

  private static AuditEntry linked(Actor actor, RecordEntry record, String name) {
    return AuditEntry.done(actor.name(), "import-links", record.spokenName())
        .basis("档案包 " + name)
        .concerning(Concern.record(record.id()));
  }

  private void compare(
      PackagedRecord record,
      List<PackagedRecord> fresh,
      List<PackagedRecord> known,
      List<String> faults)
      throws IOException {
    var sidecar = record.sidecar();
    if (SecrecyLevel.valueOf(sidecar.marking().level()).classified()
        && !sidecar.files().isEmpty()) {
      faults.add(record.name() + "：标有密级，不得存入本系统");
      return;
    }
    if (archive.entry(id(sidecar)).isPresent()) {
      if (!same(sidecar)) {
        faults.add(record.name() + "：库中已有这一件，内容与包里的不同");
      }
      known.add(record);
      return;
    }
    for (var other : others(sidecar)) {
      faults.add(record.name() + "：编号或来源与库中另一件（" + other.electronicNumber() + "）相同");
    }
    fresh.add(record);
  }

  /// The archive may have gone on since: then it holds the package's version as a former one. Links
  /// that the package did not tell stay as they are here.
  private boolean same(Sidecar sidecar) throws IOException {
    return sidecars
        .bytes(sidecar.id(), sidecar.version())
        .filter(known -> Sidecar.parse(known).sameButForLinks(sidecar))
        .isPresent();
  }

  private List<RecordEntry> others(Sidecar sidecar) {
    return Stream.of(
            archive.filed(sidecar.filingKey()),
            archive.find(sidecar.electronicNumber()),
            Optional.ofNullable(sidecar.archiveCode()).flatMap(archive::find))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private void take(Actor actor, List<PackagedRecord> records, String name) {
    SideBySide.WORK.all(records.stream().flatMap(this::contents).toList());
    transactions.executeWithoutResult(
        _ -> {
          restoring.restore(
              records.stream().map(each -> new Versions(each.sidecar(), each.former())).toList());
          log.append(
              records.stream().map(each -> done(actor, "import-record", each, name)).toList());
        });
  }

  private static AuditEntry done(Actor actor, String act, PackagedRecord record, String name) {
    return AuditEntry.done(actor.name(), act, record.name())
        .basis("档案包 " + name)
        .concerning(Concern.record(record.sidecar().id()));
  }

  /// Of the files of a record and of its text.
  private Stream<Callable<Digest>> contents(PackagedRecord record) {
    var sidecar = record.sidecar();
    var files =
        sidecar.files().stream()
            .<Callable<Digest>>map(file -> () -> put(record.content(file), file.sha256()));
    var text = sidecar.text();
    return text == null
        ? files
        : Stream.concat(files, Stream.of(() -> put(record.text().orElseThrow(), text.sha256())));
  }

  private Digest put(Path file, String sha256) {
    var stored = store.put(file);
    if (!stored.equals(new Digest(sha256))) {
      throw new IllegalStateException("a file of the package changed while it was taken: " + file);
    }
    return stored;
  }

  private static RecordId id(Sidecar sidecar) {
    return new RecordId(UUID.fromString(sidecar.id()));
  }
}
