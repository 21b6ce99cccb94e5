package io.huiji.archive;

import io.huiji.archive.RecordRow.Written;
import io.huiji.kernel.Digest;
import io.huiji.numbering.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sidecars back into the tables of the archive.
final class JdbcRestoring implements Restoring {

  private final CatalogueTables tables;
  private final SidecarFiles files;
  private final Numbers numbers;
  private final List<Restored> others;

  JdbcRestoring(
      CatalogueTables tables, SidecarFiles files, Numbers numbers, List<Restored> others) {
    this.tables = tables;
    this.files = files;
    this.numbers = numbers;
    this.others = List.copyOf(others);
  }

  @Override
  public int restore(List<Versions> records) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a record is restored in its caller's transaction");
    }
    tables.feed().lock();
    var there = tables.catalogue().present(records.stream().map(each -> id(each.last())).toList());
    var fresh = records.stream().filter(each -> there.add(id(each.last()))).toList();
    var sidecars = new ArrayList<Sidecar>();
    for (var each : fresh) {
      requireFree(each.last());
      sidecars.addAll(each.former());
      if (insert(each.last())) {
        sidecars.add(each.last());
      }
    }
    tables.latecomers().came(fresh.stream().map(each -> id(each.last())).toList());
    files.copy(sidecars);
    return fresh.size();
  }

  private static UUID id(Sidecar sidecar) {
    return sidecar.record().value();
  }

  private void requireFree(Sidecar last) {
    var taken =
        tables.catalogue().idOf(last.filingKey()).isPresent()
            || Stream.of(
                    Optional.of(last.electronicNumber()), Optional.ofNullable(last.archiveCode()))
                .flatMap(Optional::stream)
                .anyMatch(code -> !tables.catalogue().named(Asked.of(code)).isEmpty());
    if (taken) {
      throw new IllegalArgumentException("电子文件号、档号或来源与已有的另一件相同：" + last.electronicNumber());
    }
  }

  /// @return whether it is what its sidecar says, which then is to lie beside it
  private boolean insert(Sidecar last) {
    var reading = new SidecarReading(last);
    var id = last.record().value();
    var row = reading.row(Optional.of(new Written(last.version(), Digest.of(last.bytes()))));
    tables.catalogue().insert(List.of(row));
    tables.holdings().restore(id, reading.holdings());
    reading.events().forEach(tables.events()::insert);
    var same = tables.feed().restore(id, reading.history());
    if (!same) {
      tables.catalogue().sidecarOutdated(id);
    }
    DrawnNumber.ofElectronic(last.electronicNumber()).ifPresent(this::goOn);
    row.entry().code().flatMap(DrawnNumber::ofCode).ifPresent(this::goOn);
    others.forEach(other -> other.restored(row.entry(), reading.events()));
    return same;
  }

  private void goOn(DrawnNumber drawn) {
    numbers.atLeast(drawn.series(), drawn.number());
  }
}
