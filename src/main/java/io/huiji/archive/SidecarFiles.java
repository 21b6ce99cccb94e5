package io.huiji.archive;

import io.huiji.archive.RecordRow.Written;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.store.OutFolder;
import java.nio.file.Path;

/// Where sidecars lie: {@code store/records/}, one folder for each record, one file for each
/// version that was written.
final class SidecarFiles {

  private final OutFolder folder;

  SidecarFiles(OutFolder folder) {
    this.folder = folder;
  }

  Written write(Sidecar sidecar) {
    var bytes = sidecar.bytes();
    folder.write(name(sidecar.record(), sidecar.version()), bytes);
    return new Written(sidecar.version(), Digest.of(bytes));
  }

  Path path(RecordId record, int version) {
    return folder.resolve(name(record, version));
  }

  Path folder(RecordId record) {
    return folder.resolve(folderName(record));
  }

  /// Where all of them are.
  Path root() {
    return folder.resolve("store/records");
  }

  static String fileName(int version) {
    return "%04d.json".formatted(version);
  }

  private static String folderName(RecordId record) {
    var id = record.toString();
    return "store/records/" + id.substring(0, 2) + "/" + id;
  }

  private static String name(RecordId record, int version) {
    return folderName(record) + "/" + fileName(version);
  }
}
