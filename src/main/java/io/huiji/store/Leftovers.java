package io.huiji.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a killed process left unfinished in a folder of the cache.
public final class Leftovers {

  private Leftovers() {}

  /// Removes the files that match, in this folder alone. Only for the one process that holds the
  /// data folder, before it works there itself.
  ///
  /// @param pattern as for {@link Files#newDirectoryStream(Path, String)}
  /// @return the folder
  public static Path sweep(Path folder, String pattern) {
    if (!Files.isDirectory(folder)) {
      return folder;
    }
    try (var left = Files.newDirectoryStream(folder, pattern)) {
      for (var file : left) {
        Files.deleteIfExists(file);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
