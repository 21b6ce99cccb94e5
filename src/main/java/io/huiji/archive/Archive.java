package io.huiji.archive;

import io.huiji.access.Permit;
import io.huiji.access.Reader;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import java.util.List;
import java.util.Optional;

/// The archive's door. Bytes first (they are in the store already), then the row with its
/// change-feed entry in the caller's transaction, then the sidecar, then the index.
public interface Archive {

  /// Takes a record in, in the caller's transaction; the same key again returns the same record.
  RecordId file(Filing filing);

  /// The topic was decided: its records get their retention and, in this same transaction, their
  /// archive code, gap-free within the class.
  void conclude(TopicId topic, Retention retention, String decision);

  /// More readers for a record (a topic's papers, when observers are invited later).
  void admit(RecordId record, List<Reader> readers);

  /// By number (〔2026〕1号), archive code or record id, for whom the permit check allows it; a record
  /// that one may not know is answered like one that does not exist.
  Optional<RecordEntry> find(String numberOrCodeOrId);

  Optional<RecordEntry> filed(String key);

  /// The content of one file of a record; the permit must have been made for this record's readers.
  byte[] open(RecordId record, String role, Permit permit);

  /// Changes after a position of the change feed, in order, for the index.
  List<Change> changesAfter(long position, int limit);

  Counts counts();

  /// @param position running number in the feed
  record Change(long position, RecordEntry entry) {}

  record Counts(long records, long lastPosition) {}
}
