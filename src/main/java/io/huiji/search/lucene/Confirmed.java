package io.huiji.search.lucene;

import java.util.function.Predicate;

/// What a text must hold.
///
/// @param folded whether in its folded form
/// @param name what tells this from another; equal names confirm equally
record Confirmed(String name, boolean folded, Predicate<String> holds) {}
