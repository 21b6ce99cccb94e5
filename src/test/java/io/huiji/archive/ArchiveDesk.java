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
    RecordRelations relations,
    Restoring restoring,
    Fixity fixity,
    CatalogueRebuild rebuild,
    ContentStore store,
    Organisation organisation,
    Access access) {

  public static ArchiveDesk open(TestDatabase database, DataFolder folder, OfficeClock clock) {
    return open(database, folder, SampleOffice.in(database), clock);
  }

  public static ArchiveDesk open(
      TestDatabase database, DataFolder folder, Organisation organisation, OfficeClock clock) {
    var tables = CatalogueTables.of(database.operations(), organisation, clock);
    var store = Stores.content(folder);
    var access = SampleOffice.access();
    var archive =
        JdbcArchive.of(
            tables,
            new Freezes(database.jdbc()),
            NumberSeries.of(database),
            store,
            access,
            RuleProfiles.shipped(),
            clock,
            AuditLogs.of(database, clock),
            database.transactions());
    var files = new SidecarFiles(Stores.out(folder));
    var sidecars =
        new StoredSidecars(tables, files, RuleProfiles.shipped(), database.transactions());
    var restoring = new JdbcRestoring(tables, files, NumberSeries.of(database), List.of());
    var fixity =
        new StoreFixity(
            tables,
            sidecars,
            files,
            store,
            new StrayContent(database.jdbc(), store),
            new Freezes(database.jdbc()),
            new FixityProgress(database.jdbc()),
            AuditLogs.of(database, clock),
            clock,
            database.transactions());
    return new ArchiveDesk(
        database,
        archive,
        new JdbcCustody(tables.catalogue(), tables.feed(), tables.holdings()),
        sidecars,
        new JdbcRecordEvents(tables.catalogue(), tables.feed(), tables.events()),
        new RecordLinks(tables.catalogue(), tables.feed(), tables.relations()),
        restoring,
        fixity,
        new StoredCatalogueRebuild(tables, files, restoring, database.transactions()),
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
