package io.huiji.search;

import java.util.OptionalLong;

/// Lets the index follow the archive's change feed. May be killed at any instant and run again.
public interface Indexer {

  /// Takes up what the archive has recorded since the index's own last commit; makes the index anew
  /// where it is missing, damaged or of another archive.
  IndexOutcome catchUp();

  /// Makes the index anew beside the present one and swaps when it is complete.
  IndexOutcome rebuild();

  /// How many changes of the archive the index does not hold yet; empty where there is no index
  /// that can be read.
  OptionalLong behind();

  /// Reads every byte of the index and compares it with the database.
  IndexHealth health();
}
