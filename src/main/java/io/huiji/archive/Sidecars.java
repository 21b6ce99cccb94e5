package io.huiji.archive;

/// The records' sidecars: one JSON file beside the stored bytes for each version of a record,
/// enough to make the catalogue anew without the database.
public interface Sidecars {

  /// Writes those that the database knows of and that are not written yet; may be run at any time
  /// and again after a crash.
  ///
  /// @return how many were written
  int writeMissing();
}
