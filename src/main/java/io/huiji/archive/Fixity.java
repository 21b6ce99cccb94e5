package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Whether the archive is still what was taken in (R17.5): bytes against their hashes, sidecars
/// against theirs, rows against sidecars. What differs is closed and told, never mended: bytes come
/// back from a backup, and a person releases the record.
public interface Fixity {

  /// Every record, and every other file of the store. A verification that was killed goes on where
  /// it was.
  ///
  /// @param bothHashes SM3 as well, which costs several times as much as SHA-256
  Outcome verify(boolean bothHashes);

  /// The records whose turn it is: each once in thirty days, the same ones however often a day is
  /// run; both hashes.
  Outcome sample(LocalDate day);

  /// Those that are closed now.
  List<Frozen> frozen();

  Optional<Frozen> frozen(RecordId record);

  /// Looks at a closed record again and opens it when it is whole, in the caller's transaction.
  ///
  /// @param actor user name, for the record's history
  /// @return what is still wrong; then it stays closed
  List<String> release(RecordId record, String actor, LocalDateTime at, String note);

  /// @param name how people speak of it
  /// @param faults in Chinese
  record Frozen(RecordId record, String name, LocalDateTime since, String faults) {}

  /// @param records looked at, from the beginning also where a killed one was resumed
  /// @param bytes read
  /// @param strays files of the store that belong to no record and are damaged
  /// @param resumed whether a killed verification was taken up
  record Outcome(
      long records,
      long files,
      long bytes,
      List<Frozen> frozen,
      List<String> strays,
      boolean resumed) {

    public boolean whole() {
      return frozen.isEmpty() && strays.isEmpty();
    }
  }
}
