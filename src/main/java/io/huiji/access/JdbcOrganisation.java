package io.huiji.access;

import io.huiji.web.OneLook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads units, people and posts as they were on a day.
@Component
final class JdbcOrganisation implements Organisation {

  private final JdbcClient jdbc;

  JdbcOrganisation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// While a look lasts, everything is read once and answered from memory.
  private Organisation whole() {
    return OneLook.once(
        "JdbcOrganisation", () -> new WholeOrganisation(OrganisationBook.read(jdbc)));
  }

  @Override
  public Optional<Unit> unit(String nameOrCode, LocalDate on) {
    return OneLook.isOpen() ? whole().unit(nameOrCode, on) : askedUnit(nameOrCode, on);
  }

  private Optional<Unit> askedUnit(String nameOrCode, LocalDate on) {
    return jdbc.sql(
            """
            select code, name from units
            where (code = :name or name = :name) and :day between held_from and held_until
            """)
        .param("name", nameOrCode)
        .param("day", on)
        .query((row, _) -> unit(row))
        .optional();
  }

  @Override
  public List<Unit> units(LocalDate on) {
    return OneLook.isOpen() ? whole().units(on) : askedUnits(on);
  }

  private List<Unit> askedUnits(LocalDate on) {
    return jdbc.sql(
            """
            select code, name from units where :day between held_from and held_until
            order by position
            """)
        .param("day", on)
        .query((row, _) -> unit(row))
        .list();
  }

  @Override
  public Optional<User> user(String name) {
    return OneLook.isOpen() ? whole().user(name) : askedUser(name);
  }

  private Optional<User> askedUser(String name) {
    return jdbc.sql("select name, display_name from users where name = :name")
        .param("name", name)
        .query((row, _) -> user(row))
        .optional();
  }

  @Override
  public List<User> users() {
    return OneLook.isOpen() ? whole().users() : askedUsers();
  }

  private List<User> askedUsers() {
    return jdbc.sql("select name, display_name from users order by position, name")
        .query((row, _) -> user(row))
        .list();
  }

  @Override
  public Optional<Actor> actor(String userName, LocalDate on) {
    return OneLook.isOpen() ? whole().actor(userName, on) : askedActor(userName, on);
  }

  private Optional<Actor> askedActor(String userName, LocalDate on) {
    return user(userName).map(user -> new Actor(user, posts(userName, on), unitOf(userName, on)));
  }

  private Optional<Unit> unitOf(String userName, LocalDate on) {
    return jdbc
        .sql(
            """
            select u.code, u.name from units u join unit_members m on m.unit_code = u.code
            where m.user_name = :user and :day between m.held_from and m.held_until
              and :day between u.held_from and u.held_until
            order by u.position
            """)
        .param("user", userName)
        .param("day", on)
        .query((row, _) -> unit(row))
        .list()
        .stream()
        .findFirst();
  }

  @Override
  public Set<Post> posts(String userName, LocalDate on) {
    return OneLook.isOpen() ? whole().posts(userName, on) : askedPosts(userName, on);
  }

  private Set<Post> askedPosts(String userName, LocalDate on) {
    var posts = EnumSet.noneOf(Post.class);
    jdbc.sql(
            """
            select post from post_holdings
            where user_name = :user and :day between held_from and held_until
            """)
        .param("user", userName)
        .param("day", on)
        .query(String.class)
        .list()
        .forEach(post -> posts.add(Post.valueOf(post)));
    if (unitOf(userName, on).isPresent()) {
      posts.add(Post.UNIT_STAFF);
    }
    return posts;
  }

  @Override
  public List<User> holders(Post post, LocalDate on) {
    return OneLook.isOpen() ? whole().holders(post, on) : askedHolders(post, on);
  }

  private List<User> askedHolders(Post post, LocalDate on) {
    return jdbc.sql(
            """
            select u.name, u.display_name from users u join post_holdings p on p.user_name = u.name
            where p.post = :post and :day between p.held_from and p.held_until
            order by u.position
            """)
        .param("post", post.name())
        .param("day", on)
        .query((row, _) -> user(row))
        .list();
  }

  @Override
  public Optional<User> viceInCharge(Unit unit, LocalDate on) {
    return OneLook.isOpen() ? whole().viceInCharge(unit, on) : askedViceInCharge(unit, on);
  }

  private Optional<User> askedViceInCharge(Unit unit, LocalDate on) {
    return jdbc.sql(
            """
            select u.name, u.display_name from users u join unit_charges c on c.user_name = u.name
            where c.unit_code = :unit and :day between c.held_from and c.held_until
            """)
        .param("unit", unit.code())
        .param("day", on)
        .query((row, _) -> user(row))
        .optional();
  }

  @Override
  public List<User> leadershipTeam(LocalDate on) {
    return OneLook.isOpen() ? whole().leadershipTeam(on) : askedLeadershipTeam(on);
  }

  private List<User> askedLeadershipTeam(LocalDate on) {
    return List.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR).stream()
        .flatMap(post -> holders(post, on).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<User> usersOf(Unit unit, LocalDate on) {
    return OneLook.isOpen() ? whole().usersOf(unit, on) : askedUsersOf(unit, on);
  }

  private List<User> askedUsersOf(Unit unit, LocalDate on) {
    return jdbc.sql(
            """
            select u.name, u.display_name from users u join unit_members m on m.user_name = u.name
            where m.unit_code = :unit and :day between m.held_from and m.held_until
            order by u.position
            """)
        .param("unit", unit.code())
        .param("day", on)
        .query((row, _) -> user(row))
        .list();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(row.getString("code"), row.getString("name"));
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(row.getString("name"), row.getString("display_name"));
  }
}
