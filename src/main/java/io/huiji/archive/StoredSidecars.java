package io.huiji.archive;

import io.huiji.archive.RecordRow.Written;
import io.huiji.archive.Selected.These;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.batch.PowerCut;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Written whole or not at all; the row that says so comes after the file, so a crash between the
/// two only writes the same bytes again.
final class StoredSidecars implements Sidecars {

  private static final int AT_ONCE = 100;

  /// What has no sidecar is found by looking at all records, so it is not asked for each hundred.
  private static final int ASKED = 10_000;

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
    for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
      for (var from = 0; from < missing.size(); from += AT_ONCE) {
        write(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)));
      }
      written += missing.size();
    }
    return written;
  }

  private List<UUID> missing() {
    return tables.catalogue().withoutSidecar(ASKED);
  }

  /// In one transaction under the feed's lock, so that row, readers and history are of one version.
  private void write(List<UUID> batch) {
    transactions.executeWithoutResult(
        _ -> {
          tables.feed().lock();
          var written = files(batch);
          PowerCut.at("sidecars.written");
          tables.catalogue().sidecarsWritten(written);
        });
  }

  /// Returns when all lie on the disk.
  private Map<UUID, Written> files(List<UUID> batch) {
    var sidecars = of(new These(batch));
    var done = files.write(sidecars).iterator();
    var written = new LinkedHashMap<UUID, Written>();
    sidecars.forEach(each -> written.put(each.row().id(), done.next()));
    return written;
  }

  @Override
  public Optional<Sidecar> present(RecordId record) {
    return tables.catalogue().row(record.value()).map(this::of);
  }

  /// What stands beside the bytes of this row, or should.
  Sidecar of(RecordRow row) {
    return tables.sidecar(row, fonds(row));
  }

  /// What it takes to say that of many.
  List<SidecarWriting> of(Selected which) {
    return tables.sidecars(which, this::fonds);
  }

  private Fonds fonds(RecordRow row) {
    var profile = profiles.inForceOn(row.entry().filed().toLocalDate());
    return new Fonds(profile.archive().fonds(), profile.organ().name());
  }
}
