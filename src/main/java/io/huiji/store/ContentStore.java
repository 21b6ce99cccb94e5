package io.huiji.store;

import io.huiji.kernel.Digest;
import java.nio.file.Path;

/// Bytes by their hash. Written to a temporary file, synced, renamed, the folder synced, read back;
/// never changed and never removed by anything but disposal.
public interface ContentStore {

  /// Stores these bytes; doing so again changes nothing. Returns once they are durable and read
  /// back.
  Digest put(byte[] content);

  boolean has(Digest digest);

  /// @throws ContentDamaged when the bytes are gone or no longer match their hash
  byte[] get(Digest digest);

  Path path(Digest digest);
}
