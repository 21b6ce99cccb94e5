package io.huiji.lending;

import io.huiji.access.Actor;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/// Copies that were issued through a page or by a machine: the caller has no folder here, so the
/// file waits in a place of the house's own for whoever issued it, and for nobody else.
public interface Handout {

  /// How long a copy waits to be fetched: a broken line may be tried again, later it is gone.
  int HOURS = 1;

  /// The issued copy, for its issuer alone. Each fetching is in the log before the bytes are given.
  ///
  /// @return empty for a request that is not there, not his, or whose copy does not wait any more
  Optional<Path> fetch(int request, Actor actor, LocalDateTime at);
}
