package io.huiji.act;

import java.util.List;

/// The one door for acts, whether from a file, a page or a machine: looks up the handler, checks
/// post and fields, performs and logs in one transaction.
public interface Acts {

  default ActResult perform(Act act) {
    return perform(act, Precondition.NONE);
  }

  /// The same, if something more holds.
  ActResult perform(Act act, Precondition precondition);

  /// Every act there is, by name.
  List<ActDescription> descriptions();
}
