package io.huiji.archive;

import io.huiji.access.Actor;
import java.time.LocalDateTime;
import java.util.Set;

/// The records that somebody may not know and never might: who knew one until it was destroyed, or
/// until his time ended, may be told what was done with it.
public interface HiddenRecords {

  /// Their ids.
  Set<String> from(Actor actor, LocalDateTime at);
}
