package io.huiji.packet;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Where files lie while they are made: those of a packet are as large as the packet, so they go
/// from disk to disk and never through memory. What a killed process left goes with the next file.
@Component
final class Workbench {

  private final Path folder;

  Workbench(DataFolder folder) {
    this.folder = folder.cache().resolve("packet");
  }

  /// @param making is given the path of a file that is not there yet, and gone afterwards
  synchronized <T> T make(Making<T> making) {
    try {
      Files.createDirectories(folder);
      clear();
      var result = making.make(folder.resolve("made"));
      clear();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear() throws IOException {
    try (var left = Files.list(folder)) {
      for (var file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Makes a file and takes it from there.
  @FunctionalInterface
  interface Making<T> {
    T make(Path file) throws IOException;
  }
}
