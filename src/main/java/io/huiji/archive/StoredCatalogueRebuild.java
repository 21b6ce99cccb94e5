package io.huiji.archive;

import io.huiji.archive.Restoring.Versions;
import io.huiji.batch.Headway;
import io.huiji.batch.PowerCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/// One folder of sidecars after the other; some hundred records in one transaction, so that a kill
/// loses no more than these.
final class StoredCatalogueRebuild implements CatalogueRebuild {

  private static final int AT_ONCE = 200;

  private final CatalogueTables tables;
  private final SidecarFiles files;
  private final Restoring restoring;
  private final TransactionTemplate transactions;

  StoredCatalogueRebuild(
      CatalogueTables tables,
      SidecarFiles files,
      Restoring restoring,
      TransactionTemplate transactions) {
    this.tables = tables;
    this.files = files;
    this.restoring = restoring;
    this.transactions = transactions;
  }

  @Override
  public Outcome rebuild() {
    var faults = new ArrayList<String>();
    var restored = 0;
    var present = 0;
    for (var prefix : list(files.root())) {
      var folders = list(prefix);
      for (var from = 0; from < folders.size(); from += AT_ONCE) {
        var part = folders.subList(from, Math.min(folders.size(), from + AT_ONCE));
        var whole = part.stream().flatMap(folder -> last(folder, faults)).toList();
        var added = restore(whole);
        restored += added;
        present += whole.size() - added;
        Headway.at("恢复目录", restored + present, 0);
        PowerCut.at("rebuild.batch");
      }
    }
    transactions.executeWithoutResult(_ -> tables.holdings().restoreRegister());
    return new Outcome(restored, present, List.copyOf(faults));
  }

  private int restore(List<Sidecar> whole) {
    return Objects.requireNonNull(
        transactions.execute(
            _ ->
                restoring.restore(
                    whole.stream().map(last -> new Versions(last, List.of())).toList())));
  }

  /// The last sidecar that is whole; where a later one is not, somebody must read of it.
  private static Stream<Sidecar> last(Path folder, List<String> faults) {
    for (var file : list(folder).reversed()) {
      try {
        return Stream.of(whole(file));
      } catch (IOException | UnfitSidecar e) {
        faults.add(folder.getFileName() + "/" + file.getFileName() + "：" + e.getMessage());
      }
    }
    faults.add(folder.getFileName() + "：没有可用的附签，这一件没有恢复");
    return Stream.empty();
  }

  private static Sidecar whole(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var sidecar = Sidecar.parse(bytes);
    if (!Arrays.equals(sidecar.bytes(), bytes)) {
      throw new UnfitSidecar("不是本程序写下的原样");
    }
    var place = SidecarFiles.fileName(sidecar.version());
    var parent = file.getParent();
    if (!file.endsWith(place) || parent == null || !parent.endsWith(sidecar.id())) {
      throw new UnfitSidecar("文件名与内容所说的件或版本不符");
    }
    return sidecar;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var present = Files.list(folder)) {
      return present.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
