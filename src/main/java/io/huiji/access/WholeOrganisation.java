package io.huiji.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The whole organisation over all its days, as it stood when a look at a page began: a list of a
/// year's meetings asks for the people of each of their days.
final class WholeOrganisation implements Organisation {

  private final List<UnitEntry> units;
  private final Map<String, List<UnitEntry>> byCode;
  private final Map<String, List<UnitEntry>> byName;
  private final List<UserEntry> users;
  private final Map<String, UserEntry> byUserName;

  /// @param whole units and users in their official order
  WholeOrganisation(OrganisationFile whole) {
    this.units = whole.units();
    this.byCode = units.stream().collect(groupingBy(UnitEntry::code));
    this.byName = units.stream().collect(groupingBy(UnitEntry::name));
    this.users = whole.users();
    this.byUserName = users.stream().collect(toMap(UserEntry::name, Function.identity()));
  }

  @Override
  public Optional<Unit> unit(String nameOrCode, LocalDate on) {
    return Stream.of(byCode, byName)
        .flatMap(known -> known.getOrDefault(nameOrCode, List.of()).stream())
        .filter(unit -> holds(unit.span(), on))
        .findFirst()
        .map(WholeOrganisation::unit);
  }

  @Override
  public List<Unit> units(LocalDate on) {
    return units.stream()
        .filter(unit -> holds(unit.span(), on))
        .map(WholeOrganisation::unit)
        .toList();
  }

  @Override
  public Optional<User> user(String name) {
    return Optional.ofNullable(byUserName.get(name)).map(WholeOrganisation::user);
  }

  @Override
  public List<User> users() {
    return users.stream().map(WholeOrganisation::user).toList();
  }

  @Override
  public Optional<Actor> actor(String userName, LocalDate on) {
    return user(userName).map(user -> new Actor(user, posts(userName, on), unitOf(userName, on)));
  }

  /// The first of them in the official order.
  private Optional<Unit> unitOf(String userName, LocalDate on) {
    var user = byUserName.get(userName);
    return user == null || user.units().isEmpty()
        ? Optional.empty()
        : units(on).stream().filter(unit -> isOf(user, unit, on)).findFirst();
  }

  private static boolean isOf(UserEntry user, Unit unit, LocalDate on) {
    return user.units().stream()
        .anyMatch(member -> member.unit().equals(unit.code()) && holds(member.span(), on));
  }

  @Override
  public Set<Post> posts(String userName, LocalDate on) {
    var posts = EnumSet.noneOf(Post.class);
    Optional.ofNullable(byUserName.get(userName)).stream()
        .flatMap(user -> user.posts().stream())
        .filter(post -> holds(post.span(), on))
        .forEach(post -> posts.add(post.post()));
    if (unitOf(userName, on).isPresent()) {
      posts.add(Post.UNIT_STAFF);
    }
    return posts;
  }

  @Override
  public List<User> holders(Post post, LocalDate on) {
    return users.stream()
        .filter(
            user ->
                user.posts().stream()
                    .anyMatch(held -> held.post() == post && holds(held.span(), on)))
        .map(WholeOrganisation::user)
        .toList();
  }

  @Override
  public Optional<User> viceInCharge(Unit unit, LocalDate on) {
    return byCode.getOrDefault(unit.code(), List.of()).stream()
        .flatMap(entry -> entry.charges().stream())
        .filter(charge -> holds(charge.span(), on))
        .findFirst()
        .flatMap(charge -> user(charge.user()));
  }

  @Override
  public List<User> leadershipTeam(LocalDate on) {
    return Stream.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR)
        .flatMap(post -> holders(post, on).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<User> usersOf(Unit unit, LocalDate on) {
    return users.stream()
        .filter(user -> isOf(user, unit, on))
        .map(WholeOrganisation::user)
        .toList();
  }

  private static boolean holds(Span span, LocalDate on) {
    return !on.isBefore(span.from()) && !on.isAfter(span.until());
  }

  private static Unit unit(UnitEntry entry) {
    return new Unit(entry.code(), entry.name());
  }

  private static User user(UserEntry entry) {
    return new User(entry.name(), entry.display());
  }
}
