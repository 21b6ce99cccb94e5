package io.huiji.view.operations;

import io.huiji.audit.AuditEntry;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What one person is told of the log's entries.
///
/// @param user who looks
/// @param hidden ids of the records that he may not know
record Told(String user, Set<String> hidden) {

  /// How much a search found, and what: the next one may know less.
  private static final Set<String> SEARCHES = Set.of("search", "suggest");

  boolean withholds() {
    return !hidden.isEmpty();
  }

  /// His own acts he knows: where he named what he may not know, he was told that there is none.
  boolean tells(AuditEntry entry) {
    return tells(entry.actor(), entry.concern().records());
  }

  boolean tells(String actor, List<String> records) {
    return actor.equals(user) || Collections.disjoint(records, hidden);
  }

  String reason(AuditEntry entry) {
    return entry.actor().equals(user) || !SEARCHES.contains(entry.act()) ? entry.reason() : "";
  }
}
