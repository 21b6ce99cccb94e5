package io.huiji.archive;

import io.huiji.kernel.RecordId;

/// Links between records that somebody sets, beside those that follow from what was filed and
/// decided. Each change makes a new version of the records whose links it changes; in the caller's
/// transaction.
public interface RecordRelations {

  /// One record is linked to another. What is replaced says so itself from then on.
  void relate(RecordId record, RelationType type, RecordId other);

  /// Takes such a link back.
  ///
  /// @return false where nobody had set it
  boolean separate(RecordId record, RelationType type, RecordId other);
}
