package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.util.List;

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

  /// Links that this record had elsewhere and came without, because it came alone: to the records
  /// that are here by now.
  ///
  /// @return whether there are any that it did not have
  boolean regain(RecordId record, List<Link> links);

  /// What was filed under one key is out of date since another one was, as filing that one says:
  /// for those that came apart. Nothing where it is not here.
  ///
  /// @return whether it did not say so before
  boolean replaced(String former, String key);
}
