package io.huiji.search.lucene;

import java.util.function.Predicate;

/// What a folded text must hold.
///
/// @param name what tells this from another; equal names confirm equally
record Confirmed(String name, Predicate<String> holds) {}
