package io.huiji.archive.packages;

import io.huiji.access.Actor;
import io.huiji.access.SampleOffice;
import io.huiji.archive.ArchiveDesk;
import io.huiji.archive.Packages;
import io.huiji.archive.packages.ExportOrder.Verdict;
import io.huiji.audit.AuditLogs;
import io.huiji.document.PaperReaders;
import io.huiji.document.PdfConformance;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.Stores;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

/// The packages over a test's database and data folder.
record PackagesDesk(
    ArchiveDesk archive,
    Packages packages,
    ExportOrders orders,
    RecordInspection single,
    PackagePress press,
    SidecarFolder sidecars) {

  static final LocalDateTime NOW = LocalDateTime.parse("2026-12-10T09:00:00");

  static PackagesDesk open(TestDatabase database, Path data, Path work) {
    var folder = new DataFolder(data);
    var clock = SettableClock.at("2026-12-10T09:00:00").office();
    var desk = ArchiveDesk.open(database, folder, clock);
    var log = AuditLogs.of(database, clock);
    var sidecars = new SidecarFolder(Stores.out(folder), desk.sidecars());
    var single =
        new RecordInspection(
            new ContentInspection(
                PaperReaders.inProcess(),
                PdfConformance.in(work.resolve("cache"), work.resolve("verdicts"))));
    var inspection = new Inspection(single);
    var orders = new ExportOrders(database.jdbc());
    var press = new PackagePress(log, inspection);
    var packages =
        new StoredPackages(
            new PackageExport(
                orders,
                press,
                sidecars,
                desk.archive(),
                desk.access(),
                new Leaving(desk.archive(), desk.fixity(), desk.events()),
                RuleProfiles.shipped(),
                log,
                database.transactions()),
            new PackageImport(
                desk.archive(),
                desk.restoring(),
                desk.relations(),
                desk.store(),
                sidecars,
                log,
                database.transactions()),
            inspection,
            new LapsedExports(orders, log, clock),
            new OrderList(orders, desk.archive()),
            work.resolve("packages"));
    return new PackagesDesk(desk, packages, orders, single, press, sidecars);
  }

  TransferPackages transfers(Sealing sealing) {
    var clock = SettableClock.at("2026-12-10T09:00:00").office();
    return new TransferPackages(
        press,
        archive.archive(),
        archive.access(),
        sidecars,
        RuleProfiles.shipped(),
        sealing,
        clock);
  }

  Actor actor(String user) {
    return SampleOffice.actor(archive.organisation(), user, LocalDate.of(2026, 12, 10));
  }

  /// An order that the director consented to.
  int consented(RecordId... records) {
    var number = asked(records);
    orders.decide(number, new Verdict(true, "director", NOW, ""));
    return number;
  }

  int asked(RecordId... records) {
    return orders.add(
        "archivist", NOW, "移交进馆", Arrays.stream(records).map(RecordId::toString).toList());
  }
}
