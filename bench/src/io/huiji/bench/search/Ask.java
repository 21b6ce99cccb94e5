package io.huiji.bench.search;

import java.time.LocalDate;
import java.util.List;

/// One query.
///
/// @param words all required, each as a substring
/// @param tokens of the asker; empty for a query without a permission filter, which Huiji's door
///   does not have: there it is somebody who may know everything
/// @param from and until: the date range; both null for none
/// @param full with facets over four fields and highlighting
public record Ask(
    List<String> words, List<String> tokens, LocalDate from, LocalDate until, boolean full) {}
