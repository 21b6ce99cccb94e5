package io.huiji.search;

import io.huiji.access.Actor;
import java.util.List;
import java.util.Optional;

/// Searches that a person keeps under a name. Kept is the query and never what it found: each time
/// it runs under the rights of that time. Nobody sees another's.
public interface SavedSearches {

  /// Longer than any name that is of use.
  int LONGEST_NAME = 60;

  /// @param name as the person calls it
  record Saved(String name, Query query) {}

  /// Keeps a query; one of the same name is replaced.
  ///
  /// @throws IllegalArgumentException for an empty or too long name, in Chinese
  void save(String name, Query query, Actor actor);

  /// All of this person, by name.
  List<Saved> of(Actor actor);

  Optional<Saved> find(String name, Actor actor);

  /// @return false when there was none of this name
  boolean forget(String name, Actor actor);
}
