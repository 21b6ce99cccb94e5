package io.huiji.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Units, people and posts as they were on a day.
public interface Organisation {

  /// @param nameOrCode full name or code
  Optional<Unit> unit(String nameOrCode, LocalDate on);

  List<Unit> units(LocalDate on);

  Optional<User> user(String name);

  List<User> users();

  /// The user with posts and unit of that day; empty for an unknown user.
  Optional<Actor> actor(String userName, LocalDate on);

  Set<Post> posts(String userName, LocalDate on);

  List<User> holders(Post post, LocalDate on);

  /// The vice mayor in charge (分管副区长) of a unit.
  Optional<User> viceInCharge(Unit unit, LocalDate on);

  /// The leadership team (领导班子), the base of the quorum (R3.3), mayor first.
  List<User> leadershipTeam(LocalDate on);

  /// Members of a unit that sign in for it.
  List<User> usersOf(Unit unit, LocalDate on);
}
