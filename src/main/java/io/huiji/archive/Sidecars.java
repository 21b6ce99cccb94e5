package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.util.Optional;

/// The records' sidecars: one JSON file beside the stored bytes for each version of a record,
/// enough to make the catalogue anew without the database.
public interface Sidecars {

  /// Where those of a record lie, below the data folder: by the last digits of an id that begins
  /// with its time (UUID version 7), for the first ones are alike for years; of others by the
  /// first.
  static String folder(String id) {
    var digits = id.charAt(14) == '7' ? id.substring(34) : id.substring(0, 2);
    return "store/records/" + digits + "/" + id;
  }

  /// Writes those that the database knows of and that are not written yet; may be run at any time
  /// and again after a crash.
  ///
  /// @return how many were written
  int writeMissing();

  /// A record as its sidecar tells of it now: versions, keepers, relations and events. For the
  /// house itself; it asks nobody whether he may know it.
  Optional<Sidecar> present(RecordId record);
}
