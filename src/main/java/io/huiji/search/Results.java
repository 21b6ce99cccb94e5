package io.huiji.search;

import java.util.List;

/// Answer to a query.
///
/// @param total how many records match that this user may know; others leave no trace in it
public record Results(long total, List<Hit> hits) {

  public Results {
    hits = List.copyOf(hits);
  }
}
