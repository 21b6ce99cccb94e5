package io.huiji.archive;

import io.huiji.archive.Catalogue.Row;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.kernel.Digest;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.OutFolder;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Sidecars in {@code store/records/}, one folder for each record. Written whole or not at all; the
/// row that says so comes after the file, so a crash between the two only writes the same bytes
/// again.
final class StoredSidecars implements Sidecars {

  private static final int AT_ONCE = 100;

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Holdings holdings;
  private final OutFolder folder;
  private final RuleProfiles profiles;
  private final TransactionTemplate transactions;

  StoredSidecars(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      OutFolder folder,
      RuleProfiles profiles,
      TransactionTemplate transactions) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.holdings = holdings;
    this.folder = folder;
    this.profiles = profiles;
    this.transactions = transactions;
  }

  @Override
  public int writeMissing() {
    var written = 0;
    for (var batch = missing(); !batch.isEmpty(); batch = missing()) {
      batch.forEach(this::write);
      written += batch.size();
    }
    return written;
  }

  private List<UUID> missing() {
    return catalogue.withoutSidecar(AT_ONCE);
  }

  /// In one transaction under the feed's lock, so that row, readers and history are of one version.
  private void write(UUID id) {
    transactions.executeWithoutResult(
        _ -> {
          feed.lock();
          catalogue.row(id).ifPresent(this::write);
        });
  }

  private void write(Row row) {
    var bytes = Sidecar.of(row, fonds(row), holdings.of(row.id()), feed.of(row.id())).bytes();
    folder.write(path(row), bytes);
    catalogue.sidecarWritten(row.id(), row.entry().version(), Digest.of(bytes));
  }

  private Fonds fonds(Row row) {
    var profile = profiles.inForceOn(row.entry().filed().toLocalDate());
    return new Fonds(profile.archive().fonds(), profile.organ().name());
  }

  private static String path(Row row) {
    var id = row.id().toString();
    return "store/records/%s/%s/%04d.json".formatted(id.substring(0, 2), id, row.entry().version());
  }
}
