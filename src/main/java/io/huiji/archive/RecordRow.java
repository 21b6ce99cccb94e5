package io.huiji.archive;

import io.huiji.kernel.Digest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A record's row with what belongs to it; its text is still in the store.
///
/// @param sm3 of its files, in their order
/// @param written the sidecar that was written last
/// @param before the one before that
record RecordRow(
    RecordEntry entry,
    List<String> sm3,
    Optional<TextFile> text,
    Optional<Written> written,
    Optional<Written> before) {

  /// The record's text as it lies in the store (UTF-8).
  record TextFile(Digest sha256, String sm3, long bytes) {}

  /// A sidecar by its version and its hash.
  record Written(int version, Digest sha256) {}

  RecordRow {
    sm3 = List.copyOf(sm3);
  }

  UUID id() {
    return entry.id().value();
  }

  boolean current() {
    return written.filter(sidecar -> sidecar.version() == entry.version()).isPresent();
  }

  /// What the sidecar of this very version calls the one before it.
  Optional<Written> predecessor() {
    return current() ? before : written;
  }
}
