package io.huiji.archive;

import io.huiji.kernel.RecordId;
import java.util.List;

/// What happened to the records, beside what they are.
public interface RecordEvents {

  /// Records it in the caller's transaction: the event, a new version of the record in the change
  /// feed, and with that a new sidecar which holds this event too.
  ///
  /// @return the event with its number within the record
  RecordEvent add(RecordEvent event);

  /// All of a record, in their order.
  List<RecordEvent> of(RecordId record);
}
