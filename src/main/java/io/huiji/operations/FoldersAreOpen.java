package io.huiji.operations;

import io.huiji.kernel.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Healthy as long as store and index can be opened; the database answers for itself.
@Component
class FoldersAreOpen implements HealthIndicator {

  private final DataFolder folder;

  FoldersAreOpen(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public Health health() {
    return usable(folder.store()) && usable(folder.index())
        ? Health.up().build()
        : Health.down().build();
  }

  private static boolean usable(Path path) {
    return Files.isDirectory(path) && Files.isReadable(path) && Files.isWritable(path);
  }
}
