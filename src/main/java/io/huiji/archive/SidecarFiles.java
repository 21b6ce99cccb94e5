package io.huiji.archive;

import io.huiji.archive.RecordRow.Written;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.store.OutFolder;
import io.huiji.store.SideBySide;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Where sidecars lie: {@code store/records/}, one folder for each record, one file for each
/// version that was written.
final class SidecarFiles {

  /// Synced together.
  private static final int TOGETHER = 25;

  private final OutFolder folder;

  SidecarFiles(OutFolder folder) {
    this.folder = folder;
  }

  /// In their order; all lie on the disk when it returns. Some are made while others are forced.
  List<Written> write(List<SidecarWriting> sidecars) {
    return written(sidecars, SidecarWriting::sidecar);
  }

  /// Those that are at hand already.
  List<Written> copy(List<Sidecar> sidecars) {
    return written(sidecars, sidecar -> sidecar);
  }

  private <T> List<Written> written(List<T> sidecars, Function<T, Sidecar> making) {
    var work = new ArrayList<Callable<List<Written>>>();
    for (var from = 0; from < sidecars.size(); from += TOGETHER) {
      var part = sidecars.subList(from, Math.min(sidecars.size(), from + TOGETHER));
      work.add(() -> together(part.stream().map(making).toList()));
    }
    return SideBySide.WORK.all(work).stream().flatMap(List::stream).toList();
  }

  private List<Written> together(List<Sidecar> sidecars) {
    var files = new LinkedHashMap<String, byte[]>();
    var written = new ArrayList<Written>();
    for (var sidecar : sidecars) {
      var bytes = sidecar.bytes();
      files.put(name(sidecar.record(), sidecar.version()), bytes);
      written.add(new Written(sidecar.version(), Digest.of(bytes)));
    }
    folder.write(files);
    return written;
  }

  Path folder(RecordId record) {
    return folder.resolve(Sidecars.folder(record.toString()));
  }

  /// Where all of them are.
  Path root() {
    return folder.resolve("store/records");
  }

  static String fileName(int version) {
    var digits = Integer.toString(version);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits + ".json";
  }

  private static String name(RecordId record, int version) {
    return Sidecars.folder(record.toString()) + "/" + fileName(version);
  }
}
