package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import io.huiji.archive.Sidecars;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sidecars beside the store: {@code store/records/xx/ID/0001.json}.
final class SidecarFolder {

  private final OutFolder folder;
  private final Sidecars sidecars;

  SidecarFolder(OutFolder folder, Sidecars sidecars) {
    this.folder = folder;
    this.sidecars = sidecars;
  }

  /// Those that are still missing.
  void write() {
    sidecars.writeMissing();
  }

  /// In the order of their versions.
  List<Sidecar> versions(String id) throws IOException {
    var versions = new ArrayList<Sidecar>();
    try (var files = Files.list(of(id))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        versions.add(Sidecar.parse(Files.readAllBytes(file)));
      }
    }
    return versions;
  }

  Optional<byte[]> bytes(String id, int version) throws IOException {
    var file = of(id).resolve("%04d.json".formatted(version));
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private Path of(String id) {
    return folder.resolve(Sidecars.folder(id));
  }
}
