package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;

/// What keeping does to a record itself. Each in the caller's transaction, and always followed by a
/// {@link RecordEvent} there, which makes the new version with its sidecar.
public interface RecordKeeping {

  /// Nothing is filed and nothing else is changed until the transaction ends.
  void lock();

  /// The record as it stands now, who keeps it and its events apart.
  List<Digest> contents(RecordId record);

  /// Whether any record still consists of these bytes.
  boolean needed(Digest content);

  /// Takes files and text off the record and ends the time of everybody who may know it. The row
  /// stays; the bytes are destroyed afterwards.
  void empty(RecordId record, LocalDateTime at);

  /// Somebody else keeps it from this instant on.
  void handTo(RecordId record, String custodian, LocalDateTime at);

  /// The same readers in the same order, with other times.
  void retime(RecordId record, List<Reader> readers);
}
