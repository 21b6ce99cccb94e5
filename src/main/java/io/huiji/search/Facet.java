package io.huiji.search;

import java.util.List;

/// The hits counted by one of their properties.
///
/// @param name 年度, 单位, 种类 or 决定
/// @param values the most frequent first
public record Facet(String name, List<Value> values) {

  public Facet {
    values = List.copyOf(values);
  }

  public record Value(String value, long count) {}
}
