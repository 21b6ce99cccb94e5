package io.huiji.search;

import io.huiji.access.Actor;
import java.time.LocalDateTime;
import java.util.List;

/// The index door. Finds among the records that this person may know at this time and among no
/// others; every search is in the log.
public interface SearchIndex {

  Results search(Query query, Actor actor, LocalDateTime at);

  /// Titles, numbers, units, people and decisions that hold what was typed so far, the most
  /// frequent first; only of records that this person may know.
  List<Suggestion> suggest(String typed, int limit, Actor actor, LocalDateTime at);
}
