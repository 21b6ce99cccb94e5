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

/// The real archive over a test's database, sample office and data folder, for tests of this and
/// other modules.
public record ArchiveDesk(
    TestDatabase database,
    Archive archive,
    Custody custody,
    Sidecars sidecars,
    ContentStore store,
    Organisation organisation,
    Access access) {

  public static ArchiveDesk open(TestDatabase database, DataFolder folder, OfficeClock clock) {
    return open(database, folder, SampleOffice.in(database), clock);
  }

  public static ArchiveDesk open(
      TestDatabase database, DataFolder folder, Organisation organisation, OfficeClock clock) {
    var catalogue = new Catalogue(database.jdbc());
    var feed = new ChangeFeed(database.jdbc(), clock);
    var holdings = new Holdings(database.jdbc(), organisation, clock);
    var store = Stores.content(folder);
    var access = SampleOffice.access();
    var archive =
        new JdbcArchive(
            catalogue,
            feed,
            holdings,
            NumberSeries.of(database),
            store,
            access,
            RuleProfiles.shipped(),
            clock,
            AuditLogs.of(database, clock),
            database.transactions());
    var sidecars =
        new StoredSidecars(
            catalogue,
            feed,
            holdings,
            Stores.out(folder),
            RuleProfiles.shipped(),
            database.transactions());
    var custody = new JdbcCustody(catalogue, feed, holdings);
    return new ArchiveDesk(database, archive, custody, sidecars, store, organisation, access);
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
