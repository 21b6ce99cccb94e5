package io.huiji.archive;

import java.util.List;

/// The catalogue made anew from what lies beside the bytes, after the database was lost.
public interface CatalogueRebuild {

  /// Brings back every record that the database does not know; may be killed and run again.
  Outcome rebuild();

  /// @param restored by this run
  /// @param present records that were there already
  /// @param faults sidecars that could not be relied on, in Chinese
  record Outcome(int restored, int present, List<String> faults) {}
}
