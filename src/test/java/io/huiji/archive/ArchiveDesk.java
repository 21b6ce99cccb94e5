package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.access.SampleOffice;
import io.huiji.audit.AuditLogs;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.RecordId;
import io.huiji.numbering.NumberSeries;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.Stores;
import io.huiji.testkit.TestDatabase;
import java.util.List;

/// The real archive over a test's database, sample office and data folder, for tests of this and
/// other modules.
public record ArchiveDesk(
    TestDatabase database,
    Archive archive,
    Custody custody,
    Sidecars sidecars,
    RecordEvents events,
    Restoring restoring,
    ContentStore store,
    Organisation organisation,
    Access access) {

  public static ArchiveDesk open(TestDatabase database, DataFolder folder, OfficeClock clock) {
    return open(database, folder, SampleOffice.in(database), clock);
  }

  public static ArchiveDesk open(
      TestDatabase database, DataFolder folder, Organisation organisation, OfficeClock clock) {
    var tables = CatalogueTables.of(database.jdbc(), organisation, clock);
    var store = Stores.content(folder);
    var access = SampleOffice.access();
    var archive =
        new JdbcArchive(
            tables.catalogue(),
            tables.feed(),
            tables.holdings(),
            NumberSeries.of(database),
            store,
            access,
            RuleProfiles.shipped(),
            clock,
            AuditLogs.of(database, clock),
            database.transactions());
    var files = new SidecarFiles(Stores.out(folder));
    return new ArchiveDesk(
        database,
        archive,
        new JdbcCustody(tables.catalogue(), tables.feed(), tables.holdings()),
        new StoredSidecars(tables, files, RuleProfiles.shipped(), database.transactions()),
        new JdbcRecordEvents(tables.catalogue(), tables.feed(), tables.events()),
        new JdbcRestoring(tables, files, NumberSeries.of(database), List.of()),
        store,
        organisation,
        access);
  }

  /// Stores the bytes of a draft and files it, in a transaction of its own.
  public RecordId file(Draft draft) {
    draft.contents().forEach(store::put);
    return database.inTransaction(() -> archive.file(draft.filing()));
  }

  public RecordEntry entry(RecordId record) {
    return archive.entry(record).orElseThrow();
  }
}
