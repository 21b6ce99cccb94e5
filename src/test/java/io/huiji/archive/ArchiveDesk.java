package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import io.huiji.numbering.NumberSeries;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.Stores;
import io.huiji.testkit.TestDatabase;
import java.util.function.Supplier;

/// The real archive over a test's database and data folder, for tests of this and other modules.
public record ArchiveDesk(
    TestDatabase database, Archive archive, Sidecars sidecars, ContentStore store) {

  public static ArchiveDesk open(
      TestDatabase database,
      DataFolder folder,
      Access access,
      Organisation organisation,
      OfficeClock clock) {
    var catalogue = new Catalogue(database.jdbc());
    var feed = new ChangeFeed(database.jdbc(), clock);
    var holdings = new Holdings(database.jdbc(), organisation, clock);
    var store = Stores.content(folder);
    return new ArchiveDesk(
        database,
        new JdbcArchive(
            catalogue,
            feed,
            holdings,
            NumberSeries.of(database),
            store,
            access,
            RuleProfiles.shipped(),
            clock),
        new StoredSidecars(catalogue, feed, holdings, Stores.out(folder), database.transactions()),
        store);
  }

  public <T> T change(Supplier<T> action) {
    return database.inTransaction(action);
  }

  public void change(Runnable action) {
    database.inTransaction(action);
  }
}
