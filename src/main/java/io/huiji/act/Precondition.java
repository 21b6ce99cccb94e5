package io.huiji.act;

import io.huiji.rules.Finding;
import java.util.List;

/// What must hold before an act, besides its own rules. Asked inside the act's transaction before
/// anything is touched, and told there when it is done.
public interface Precondition {

  Precondition NONE = _ -> List.of();

  /// Why the act is not even tried; empty when it may be.
  List<Finding> unmet(Act act);

  default void done(Act act, ActResult.Done done) {}
}
