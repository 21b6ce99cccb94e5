package io.huiji.search;

import io.huiji.access.Actor;
import java.time.LocalDateTime;

/// The index door. Finds among the records that this person may know at this time and among no
/// others; every search is in the log.
public interface SearchIndex {

  Results search(Query query, Actor actor, LocalDateTime at);
}
