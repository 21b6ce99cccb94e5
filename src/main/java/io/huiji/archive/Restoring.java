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
    return restore(List.of(new Versions(last, List.of()))) > 0;
  }

  /// The same of many, in their order; all or none. Sidecars that are not there are written.
  ///
  /// @return how many were not there before
  int restore(List<Versions> records);

  /// A record by its sidecars.
  ///
  /// @param former those of its former versions, to be written beside it again
  record Versions(Sidecar last, List<Sidecar> former) {

    public Versions {
      former = List.copyOf(former);
    }
  }

  /// A part of the house that keeps tables of its own on what its events said.
  interface Restored {

    /// The record is back in the catalogue, with these events; same transaction.
    void restored(RecordEntry record, List<RecordEvent> events);
  }
}
