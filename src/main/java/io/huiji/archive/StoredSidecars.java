package io.huiji.archive;

import io.huiji.archive.Sidecar.Fonds;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Written whole or not at all; the row that says so comes after the file, so a crash between the
/// two only writes the same bytes again.
final class StoredSidecars implements Sidecars {

  private static final int AT_ONCE = 100;

  private final CatalogueTables tables;
  private final SidecarFiles files;
  private final RuleProfiles profiles;
  private final TransactionTemplate transactions;

  StoredSidecars(
      CatalogueTables tables,
      SidecarFiles files,
      RuleProfiles profiles,
      TransactionTemplate transactions) {
    this.tables = tables;
    this.files = files;
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
    return tables.catalogue().withoutSidecar(AT_ONCE);
  }

  /// In one transaction under the feed's lock, so that row, readers and history are of one version.
  private void write(UUID id) {
    transactions.executeWithoutResult(
        _ -> {
          tables.feed().lock();
          tables.catalogue().row(id).ifPresent(this::write);
        });
  }

  private void write(RecordRow row) {
    var sidecar = of(row);
    files.write(sidecar);
    tables.catalogue().sidecarWritten(row.id(), sidecar.version(), Digest.of(sidecar.bytes()));
  }

  @Override
  public Optional<Sidecar> present(RecordId record) {
    return tables.catalogue().row(record.value()).map(this::of);
  }

  /// What stands beside the bytes of this row, or should.
  Sidecar of(RecordRow row) {
    return tables.sidecar(row, fonds(row));
  }

  Map<UUID, Sidecar> of(Collection<RecordRow> rows) {
    return tables.sidecars(rows, this::fonds);
  }

  private Fonds fonds(RecordRow row) {
    var profile = profiles.inForceOn(row.entry().filed().toLocalDate());
    return new Fonds(profile.archive().fonds(), profile.organ().name());
  }
}
