package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.util.Optional;

/// The records' sidecars: one JSON file beside the stored bytes for each version of a record,
/// enough to make the catalogue anew without the database.
public interface Sidecars {

  /// Writes those that the database knows of and that are not written yet; may be run at any time
  /// and again after a crash.
  ///
  /// @return how many were written
  int writeMissing();

  /// A record as its sidecar tells of it now: versions, keepers, relations and events. For the
  /// house itself; it asks nobody whether he may know it.
  Optional<Sidecar> present(RecordId record);
}
