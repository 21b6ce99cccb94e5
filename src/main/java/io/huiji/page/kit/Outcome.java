package io.huiji.page.kit;

import io.huiji.act.ActResult;
import io.huiji.rules.Finding;
import java.util.List;

/// What a page has to answer to an act.
public sealed interface Outcome {

  /// @param act its name
  record Done(ActResult.Done result, String act) implements Outcome {}

  record Refused(List<Finding> findings) implements Outcome {}

  /// The thing is another now than the one that the person saw.
  record Stale() implements Outcome {}
}
