package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Corrections that wait for the mayor, for those above the archive.
public interface Proposals {

  /// The one that waits for this record, for whom the record is shown already.
  Optional<Proposal> of(RecordId record);

  /// The records for which one waits.
  List<RecordId> waiting();

  /// @param by user name of who proposed it
  /// @param file name of the corrected file
  record Proposal(String by, LocalDateTime at, String file, String reason) {}
}
