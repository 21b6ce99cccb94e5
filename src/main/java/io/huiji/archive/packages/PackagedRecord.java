package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A record as it lies in a package.
///
/// @param former sidecars of its former versions, oldest first
/// @param files in the order of the sidecar
record PackagedRecord(
    Sidecar sidecar, List<Sidecar> former, List<Path> files, Optional<Path> text, Path eep) {

  PackagedRecord {
    former = List.copyOf(former);
    files = List.copyOf(files);
  }

  Path content(Sidecar.File file) {
    return files.get(sidecar.files().indexOf(file));
  }

  /// How people speak of it, without its title.
  String name() {
    var number = sidecar.number();
    var code = sidecar.archiveCode();
    return number != null ? number.written() : code != null ? code : sidecar.electronicNumber();
  }

  long firstPosition() {
    return sidecar.history().isEmpty() ? 0 : sidecar.history().getFirst().position();
  }
}
