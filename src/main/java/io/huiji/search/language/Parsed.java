package io.huiji.search.language;

import io.huiji.search.QueryFault;
import java.util.List;
import java.util.Optional;

/// A query as it was understood.
///
/// @param condition empty where nothing was asked or where there are faults
public record Parsed(Optional<Condition> condition, List<QueryFault> faults) {

  public Parsed {
    faults = List.copyOf(faults);
  }
}
