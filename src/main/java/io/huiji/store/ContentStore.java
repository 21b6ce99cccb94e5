package io.huiji.store;

import io.huiji.kernel.Digest;
import java.nio.file.Path;
import java.util.List;

/// Bytes by their hash. Written to a temporary file, synced, renamed, the folder synced, read back;
/// never changed and never removed by anything but disposal.
public interface ContentStore {

  /// Stores these bytes; doing so again changes nothing. Returns once they are durable and read
  /// back.
  Digest put(byte[] content);

  /// The same of several, in their order: the disk notes their names together. When it fails, some
  /// may be stored.
  List<Digest> put(List<byte[]> contents);

  /// The same of a file, which stays where it is and is never held in memory as a whole.
  ///
  /// @throws java.io.UncheckedIOException also when the file changes meanwhile
  Digest put(Path file);

  boolean has(Digest digest);

  /// @throws ContentDamaged when the bytes are gone or no longer match their hash
  byte[] get(Digest digest);

  /// Where the bytes are, after reading them all: for what is too large to be held in memory. Only
  /// to be read.
  ///
  /// @throws ContentDamaged when the bytes are gone or no longer match their hash
  Path verified(Digest digest);

  Path path(Digest digest);

  /// Destroys these bytes for good: disposal alone does that, once nothing is left that needs them.
  /// What is gone already stays gone.
  void destroy(Digest digest);
}
