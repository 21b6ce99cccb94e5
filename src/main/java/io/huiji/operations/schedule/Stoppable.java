package io.huiji.operations.schedule;

import java.time.Duration;

/// Long work that can be asked to stop at its next safe point.
interface Stoppable {

  /// @return whether nothing goes on now
  boolean stopAndWait(Duration longest);
}
