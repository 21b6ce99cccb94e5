package io.huiji.search;

import java.util.List;

/// Answer to a query. Every figure in it is of what this user may know; others leave no trace.
///
/// @param total how many records match; of a plain question, the best hundred at most
/// @param facets empty where they were not asked for
/// @param faults why the query could not be understood; then nothing else is there
public record Results(long total, List<Hit> hits, List<Facet> facets, List<QueryFault> faults) {

  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    faults = List.copyOf(faults);
  }

  public Results(long total, List<Hit> hits) {
    this(total, hits, List.of(), List.of());
  }

  public static Results none() {
    return new Results(0, List.of());
  }

  public static Results misread(List<QueryFault> faults) {
    return new Results(0, List.of(), List.of(), faults);
  }
}
