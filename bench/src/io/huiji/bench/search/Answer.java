package io.huiji.bench.search;

/// @param total how many records match
/// @param facets sum of the counts of the year facet, to be compared; 0 where none were asked for
/// @param bytes characters of what is shown, so that no contender can leave it out
public record Answer(long total, long facets, int bytes) {}
