package io.huiji.store;

import java.nio.file.Path;
import java.util.Map;

/// Files under readable names in the data folder ({@code out/}, {@code reports/}): always whole or
/// not there, never half written.
public interface OutFolder {

  /// Writes atomically (temporary file, fsync, rename, fsync of the folder); the same bytes again
  /// change nothing.
  ///
  /// @param relative path below the data folder, e.g. {@code out/packets/2026-12-03/v1/packet.pdf}
  Path write(String relative, byte[] content);

  /// The same for several at once, whose folders are synced when all of them are there.
  ///
  /// @param files by their paths below the data folder
  void write(Map<String, byte[]> files);

  /// The same with the bytes of a file, which stays where it is.
  Path write(String relative, Path content);

  Path resolve(String relative);
}
