package io.huiji.archive;

import java.util.List;

/// Records back into the database from what stands beside their bytes: after the database was lost,
/// or out of a package of another archive of ours.
public interface Restoring {

  /// One record from its last sidecar, in the caller's transaction: row, files, readers,
  /// custodians, relations, changes and events; number series go on behind its numbers. Where its
  /// places in the change feed are taken, it gets new ones at the end. A record that is there
  /// already is left as it is. The bytes must be in the store before; the index is to be made anew
  /// afterwards.
  ///
  /// @return whether it was not there before
  /// @throws IllegalArgumentException when another record has its number, code or filing key
  default boolean restore(Sidecar last) {
    return restore(last, List.of());
  }

  /// The same with the sidecars of its former versions, which are written beside it again.
  boolean restore(Sidecar last, List<Sidecar> former);

  /// A part of the house that keeps tables of its own on what its events said.
  interface Restored {

    /// The record is back in the catalogue, with these events; same transaction.
    void restored(RecordEntry record, List<RecordEvent> events);
  }
}
