package io.huiji.packet;

import java.util.List;
import java.util.stream.Collectors;

/// What a copy holds: every topic, or only those that its recipient may know (R3.6).
///
/// @param topics numbers on the agenda, in order; empty for all
record Scope(List<Integer> topics) {

  static final Scope WHOLE = new Scope(List.of());

  Scope {
    topics = List.copyOf(topics);
  }

  boolean whole() {
    return topics.isEmpty();
  }

  /// As the ledger and the cover print it.
  String inWords() {
    return whole()
        ? "全部材料"
        : topics.stream().map(Numerals::chinese).collect(Collectors.joining("、", "议题", ""));
  }
}
